package org.foxglove4j.processor.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;

/**
 * The description of a field's type on a page: words, some of which link to the sections of types.
 *
 * @param parts the words in order
 */
record Phrase(List<Part> parts) {

    /**
     * A piece of a phrase.
     *
     * @param text the words
     * @param target the schema name of the type that they name, or empty
     */
    record Part(String text, String target) {}

    /** Copies the list. */
    Phrase {
        parts = List.copyOf(parts);
    }

    private static Phrase of(String text) {
        return new Phrase(List.of(new Part(text, "")));
    }

    private static Phrase link(String name) {
        return new Phrase(List.of(new Part(Names.simple(name), name)));
    }

    private Phrase after(String text) {
        return new Phrase(
                Stream.concat(Stream.of(new Part(text, "")), parts.stream()).toList());
    }

    private Phrase then(String text) {
        return new Phrase(
                Stream.concat(parts.stream(), Stream.of(new Part(text, ""))).toList());
    }

    /** Returns the words alone. */
    String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** Describes the type of a field in JSON. */
    static Phrase json(Field field) {
        return json(field.type(), field.options());
    }

    private static Phrase json(ValueType type, FieldOptions options) {
        if (type instanceof ValueType.ScalarType scalar) {
            return of(json(scalar.scalar(), options));
        }
        if (type instanceof ValueType.EnumType enumType) {
            return link(enumType.name()).then(", a number");
        }
        if (type instanceof ValueType.StructureType structure) {
            return link(structure.schema().name());
        }
        if (type instanceof ValueType.ListType list) {
            return json(list.element(), options)
                    .after(options.length() < 0 ? "array of " : "array of " + options.length() + " × ");
        }
        if (type instanceof ValueType.MapType map) {
            Phrase phrase = json(map.value(), options).after("object of ");
            ValueType.EnumType keys = map.keyEnum();
            if (keys != null) {
                return new Phrase(
                        Stream.concat(phrase.then(" by ").parts().stream(), link(keys.name()).parts().stream())
                                .toList());
            }
            String key = json(map.key().written(), FieldOptions.NONE).text();
            return key.equals("string") ? phrase : phrase.then(" by " + key);
        }
        return json(inside(type), options);
    }

    private static String json(Scalar scalar, FieldOptions options) {
        return switch (scalar.form()) {
            case BOOLEAN -> "boolean";
            case INT32, INT64 -> options.unsigned() ? "integer ≥ 0" : "integer";
            case FLOAT32, FLOAT64 -> "number";
            case BYTES -> "string in base64";
            case TIME, DURATION -> "object of sec, nsec";
            case TEXT -> {
                String format = format(scalar);
                yield format.isEmpty() ? "string" : "string, " + format;
            }
        };
    }

    private static String format(Scalar scalar) {
        return switch (scalar) {
            case CHAR -> "one character";
            case UUID -> "a UUID";
            case URI -> "a URI";
            case PATH, FILE -> "a path";
            case BIG_INTEGER -> "an integer";
            case BIG_DECIMAL -> "a decimal number";
            case LOCAL_DATE -> "a date";
            case LOCAL_TIME -> "a time of day";
            case LOCAL_DATE_TIME -> "a date and time";
            case OFFSET_TIME -> "a time of day with offset";
            case YEAR_MONTH -> "a month";
            case PERIOD -> "a period";
            case ZONE_OFFSET -> "an offset from UTC";
            case OFFSET_DATE_TIME -> "a date and time with offset";
            case ZONED_DATE_TIME -> "a date and time with zone";
            case ZONE_ID -> "a time zone";
            case CURRENCY -> "a currency";
            default -> "";
        };
    }

    /** Describes the type of a field in protobuf. */
    static Phrase protobuf(Field field, boolean alternative) {
        Phrase phrase = protobuf(field.type(), field.options());
        boolean counted = Stream.of("repeated ", "map<").anyMatch(phrase.text()::startsWith);
        return field.required() || alternative || counted ? phrase : phrase.after("optional ");
    }

    private static Phrase protobuf(ValueType type, FieldOptions options) {
        if (type instanceof ValueType.ScalarType scalar) {
            return of(protobuf(scalar.scalar(), options));
        }
        if (type instanceof ValueType.EnumType enumType) {
            return link(enumType.name());
        }
        if (type instanceof ValueType.EnumNameType) {
            return of("string");
        }
        if (type instanceof ValueType.StructureType structure) {
            return link(structure.schema().name());
        }
        if (type instanceof ValueType.ListType list) {
            return protobuf(list.element(), options).after("repeated ");
        }
        if (type instanceof ValueType.MapType map) {
            String key = protobuf(map.key(), FieldOptions.NONE).text();
            return protobuf(map.value(), options).after("map<" + key + ", ").then(">");
        }
        return protobuf(inside(type), options);
    }

    private static String protobuf(Scalar scalar, FieldOptions options) {
        return switch (scalar.form()) {
            case BOOLEAN -> "bool";
            case INT32 -> integer(options) + "32";
            case INT64 -> integer(options) + "64";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            case TEXT -> "string";
            case BYTES -> "bytes";
            case TIME -> "google.protobuf.Timestamp";
            case DURATION -> "google.protobuf.Duration";
        };
    }

    private static String integer(FieldOptions options) {
        if (options.fixed()) {
            return options.unsigned() ? "fixed" : "sfixed";
        }
        return options.unsigned() ? "uint" : "int";
    }

    private static ValueType inside(ValueType type) {
        if (type instanceof ValueType.OptionalType optional) {
            return optional.value();
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return wrapper.value();
        }
        if (type instanceof ValueType.ConvertedType converted) {
            return converted.value();
        }
        throw new IllegalArgumentException("has no form on the wire: " + type);
    }
}
