package org.foxglove4j.websocket.internal.protocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads and writes JSON members by the rules of the protocol: unknown members are skipped, and null is equivalent to
 * absence.
 */
final class Json {

    private static final long MAX_U32 = 0xFFFF_FFFFL;
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Reads the value of an element or a member; the parser is at its first token. */
    interface Reader<T> {
        T read(JsonParser parser) throws InvalidMessageException;
    }

    static JsonParser parser(String text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /** Returns the UTF-8 bytes of an object with the member {@code op} and those that the argument writes. */
    static byte[] message(String op, Consumer<JsonGenerator> members) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("op", op);
            members.accept(json);
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    /** Returns the text of an object with the member {@code op} and those that the argument writes. */
    static String text(String op, Consumer<JsonGenerator> members) {
        return new String(message(op, members), StandardCharsets.UTF_8);
    }

    /** Enters the object at the parser's position. */
    static void enterObject(JsonParser parser) throws InvalidMessageException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw unexpected(parser, "an object");
        }
    }

    /** Returns the name of the next member of the object, and moves to its value; null at the object's end. */
    static @Nullable String nextField(JsonParser parser) {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    static String string(JsonParser parser) throws InvalidMessageException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            throw unexpected(parser, "a string");
        }
        String text = parser.getString();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            // It can be received as an escape, but a message that contains it could not be sent.
            throw new InvalidMessageException("unpaired surrogate" + in(parser) + ", which UTF-8 cannot represent");
        }
        return text;
    }

    static @Nullable String optionalString(JsonParser parser) throws InvalidMessageException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : string(parser);
    }

    /** Reads an unsigned 32-bit id into the bits of an int. */
    static Integer u32(JsonParser parser) throws InvalidMessageException {
        return (int) integer(parser, MAX_U32, "an unsigned 32-bit integer");
    }

    /** Reads the id that a server assigned to a channel or a schema. */
    static Long id(JsonParser parser) throws InvalidMessageException {
        return integer(parser, Long.MAX_VALUE, "a non-negative integer");
    }

    static @Nullable Long optionalId(JsonParser parser) throws InvalidMessageException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? null : id(parser);
    }

    static <T> List<T> list(JsonParser parser, Reader<T> element) throws InvalidMessageException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            throw unexpected(parser, "an array");
        }
        List<T> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.read(parser));
        }
        return elements;
    }

    /** Reads the array that is the only member of a message; returns an empty list if it is absent. */
    static <T> List<T> onlyList(JsonParser parser, String member, Reader<T> element) throws InvalidMessageException {
        List<T> elements = List.of();
        for (String field = nextField(parser); field != null; field = nextField(parser)) {
            if (field.equals(member)) {
                elements = list(parser, element);
            } else {
                parser.skipChildren();
            }
        }
        return elements;
    }

    static Map<String, String> stringMap(JsonParser parser) throws InvalidMessageException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return Map.of();
        }
        enterObject(parser);
        Map<String, String> entries = new LinkedHashMap<>();
        for (String field = nextField(parser); field != null; field = nextField(parser)) {
            entries.put(field, string(parser));
        }
        return entries;
    }

    /** Reads an array; returns an empty list if it is null. */
    static <T> List<T> optionalList(JsonParser parser, Reader<T> element) throws InvalidMessageException {
        return parser.currentToken() == JsonToken.VALUE_NULL ? List.of() : list(parser, element);
    }

    static <T> T required(@Nullable T value, String field) throws InvalidMessageException {
        if (value == null) {
            throw new InvalidMessageException("missing field `" + field + "`");
        }
        return value;
    }

    static void writeOptional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    static void writeStrings(JsonGenerator json, String name, Collection<String> values) {
        json.writeName(name).writeStartArray();
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    static void writeStringMap(JsonGenerator json, String name, Map<String, String> values) {
        json.writeName(name).writeStartObject();
        values.forEach(json::writeStringProperty);
        json.writeEndObject();
    }

    static void writeU32s(JsonGenerator json, String name, List<Integer> values) {
        json.writeName(name).writeStartArray();
        values.forEach(value -> json.writeNumber(Integer.toUnsignedLong(value)));
        json.writeEndArray();
    }

    private static long integer(JsonParser parser, long max, String expected) throws InvalidMessageException {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw unexpected(parser, expected);
        }
        JsonParser.NumberType type = parser.getNumberType();
        if (type != JsonParser.NumberType.INT && type != JsonParser.NumberType.LONG) {
            throw unexpected(parser, expected);
        }
        long value = parser.getLongValue();
        if (value < 0 || value > max) {
            throw unexpected(parser, expected);
        }
        return value;
    }

    static InvalidMessageException unexpected(JsonParser parser, String expected) {
        JsonToken found = parser.currentToken();
        String shown = found != null && found.isScalarValue() && parser.getStringLength() <= 40
                ? parser.getString()
                : String.valueOf(found);
        return new InvalidMessageException("expected " + expected + in(parser) + ", found " + shown);
    }

    /** Returns a description of the current member, or an empty string within arrays, whose elements have no names. */
    private static String in(JsonParser parser) {
        String member = parser.currentName();
        return member == null ? "" : " for `" + member + "`";
    }

    /** Shortens received text for an error message. */
    static String shorten(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
