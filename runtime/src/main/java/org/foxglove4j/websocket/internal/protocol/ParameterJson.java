package org.foxglove4j.websocket.internal.protocol;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterType;
import org.foxglove4j.parameter.ParameterValue;
import org.foxglove4j.parameter.ParameterValue.ArrayValue;
import org.foxglove4j.parameter.ParameterValue.BooleanValue;
import org.foxglove4j.parameter.ParameterValue.BytesValue;
import org.foxglove4j.parameter.ParameterValue.DictValue;
import org.foxglove4j.parameter.ParameterValue.DoubleValue;
import org.foxglove4j.parameter.ParameterValue.IntegerValue;
import org.foxglove4j.parameter.ParameterValue.StringValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes parameters. Unlike elsewhere in the protocol, unknown members and null are errors in messages of
 * clients. In messages of servers they are accepted, because older servers write null.
 */
final class ParameterJson {

    private ParameterJson() {}

    static void write(JsonGenerator json, Parameter parameter) {
        json.writeStartObject();
        json.writeStringProperty("name", parameter.name());
        ParameterType type = parameter.type();
        if (type != null) {
            json.writeStringProperty("type", type.wireName());
        }
        ParameterValue value = parameter.value();
        if (value != null) {
            json.writeName("value");
            write(json, value);
        }
        json.writeEndObject();
    }

    static Parameter readFromClient(JsonParser parser) throws InvalidMessageException {
        return read(parser, true);
    }

    static Parameter readFromServer(JsonParser parser) throws InvalidMessageException {
        return read(parser, false);
    }

    private static Parameter read(JsonParser parser, boolean strict) throws InvalidMessageException {
        Json.enterObject(parser);
        @Nullable String name = null;
        @Nullable ParameterType type = null;
        @Nullable ParameterValue value = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            if (!strict && parser.currentToken() == JsonToken.VALUE_NULL) {
                continue;
            }
            switch (field) {
                case "name" -> name = Json.string(parser);
                case "type" -> type = readType(parser);
                case "value" -> value = readValue(parser);
                default -> skipUnknown(field, parser, strict);
            }
        }
        String given = Json.required(name, "name");
        try {
            return Parameter.of(given, type, value == null ? null : typed(type, value));
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException(String.valueOf(e.getMessage()));
        }
    }

    private static void skipUnknown(String field, JsonParser parser, boolean strict) throws InvalidMessageException {
        if (strict) {
            throw new InvalidMessageException(
                    "unknown field `" + Json.shorten(field) + "`, expected `name`, `type` or `value`");
        }
        parser.skipChildren();
    }

    private static ParameterType readType(JsonParser parser) throws InvalidMessageException {
        String name = Json.string(parser);
        for (ParameterType type : ParameterType.values()) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        throw new InvalidMessageException("unknown parameter type `" + Json.shorten(name) + "`");
    }

    private static ParameterValue readValue(JsonParser parser) throws InvalidMessageException {
        try {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT -> readInteger(parser);
                case VALUE_NUMBER_FLOAT -> ParameterValue.of(parser.getDoubleValue());
                case VALUE_TRUE -> ParameterValue.of(true);
                case VALUE_FALSE -> ParameterValue.of(false);
                case VALUE_STRING -> ParameterValue.of(parser.getString());
                case START_ARRAY -> ParameterValue.of(Json.list(parser, ParameterJson::readValue));
                case START_OBJECT -> readDict(parser);
                default -> throw Json.unexpected(parser, "a value");
            };
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException(String.valueOf(e.getMessage()));
        }
    }

    /** Reads integers of more than 64 bits as the nearest double. */
    private static ParameterValue readInteger(JsonParser parser) {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? ParameterValue.of(parser.getDoubleValue())
                : ParameterValue.of(parser.getLongValue());
    }

    private static ParameterValue readDict(JsonParser parser) throws InvalidMessageException {
        Map<String, ParameterValue> entries = new LinkedHashMap<>();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            entries.put(field, readValue(parser));
        }
        return ParameterValue.of(entries);
    }

    /** Returns a value interpreted according to a type. */
    private static ParameterValue typed(@Nullable ParameterType type, ParameterValue value)
            throws InvalidMessageException {
        if (type == null) {
            return value instanceof ArrayValue array ? untypedArray(array) : value;
        }
        return switch (type) {
            case FLOAT64 -> toDouble(value, "Non-numeric value had type set to float64");
            case FLOAT64_ARRAY -> {
                if (!(value instanceof ArrayValue array)) {
                    throw new InvalidMessageException(
                            "Value with type set to float64_array was not an array of numbers");
                }
                yield allDoubles(array);
            }
            case BYTE_ARRAY -> {
                if (!(value instanceof StringValue text)) {
                    throw new InvalidMessageException("Value with type set to byte_array was not a string");
                }
                yield bytes(text);
            }
        };
    }

    /**
     * Integers in an array with floating-point numbers are also floating-point numbers, because JavaScript writes 1.0
     * as 1.
     */
    private static ParameterValue untypedArray(ArrayValue array) throws InvalidMessageException {
        long integers =
                array.elements().stream().filter(IntegerValue.class::isInstance).count();
        long doubles =
                array.elements().stream().filter(DoubleValue.class::isInstance).count();
        if (integers + doubles > 0 && integers + doubles < array.elements().size()) {
            throw new InvalidMessageException("Array contains a mix of numeric and non-numeric-values");
        }
        return doubles == 0 ? array : allDoubles(array);
    }

    private static ParameterValue allDoubles(ArrayValue array) throws InvalidMessageException {
        List<ParameterValue> doubles = new ArrayList<>();
        for (ParameterValue element : array.elements()) {
            doubles.add(toDouble(element, "Non-numeric value in float64 array"));
        }
        return ParameterValue.of(doubles);
    }

    private static ParameterValue toDouble(ParameterValue value, String otherwise) throws InvalidMessageException {
        if (value instanceof DoubleValue || value instanceof IntegerValue) {
            return ParameterValue.of(value.asDouble());
        }
        throw new InvalidMessageException(otherwise);
    }

    private static ParameterValue bytes(StringValue text) throws InvalidMessageException {
        try {
            return ParameterValue.of(Base64.getDecoder().decode(text.value()));
        } catch (IllegalArgumentException e) {
            throw new InvalidMessageException("Invalid base64 in byte_array: " + e.getMessage());
        }
    }

    private static void write(JsonGenerator json, ParameterValue value) {
        if (value instanceof IntegerValue integer) {
            json.writeNumber(integer.value());
        } else if (value instanceof DoubleValue number) {
            json.writeNumber(number.value());
        } else if (value instanceof BooleanValue bool) {
            json.writeBoolean(bool.value());
        } else if (value instanceof StringValue text) {
            json.writeString(text.value());
        } else if (value instanceof BytesValue bytes) {
            json.writeString(Base64.getEncoder().encodeToString(bytes.value()));
        } else if (value instanceof ArrayValue array) {
            json.writeStartArray();
            array.elements().forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof DictValue dict) {
            json.writeStartObject();
            dict.entries().forEach((name, entry) -> {
                json.writeName(name);
                write(json, entry);
            });
            json.writeEndObject();
        }
    }
}
