package org.foxglove4j.processor.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/**
 * Makes an example message of a type: every field is there, and nothing is zero, so that protobuf shows each. Which
 * values they are follows from the positions of the fields.
 */
final class Samples {

    private static final long SOME_SECOND = 1_769_862_600;
    private static final int HALF_SECOND = 500_000_000;

    private Samples() {}

    static Sample.Message of(SchemaType type) {
        Map<Field, Sample> fields = new LinkedHashMap<>();
        List<Field> present = type.kind() == SchemaKind.ONE_OF ? type.fields().subList(0, 1) : type.fields();
        for (Field field : present) {
            fields.put(field, value(field.type(), field, type.fields().indexOf(field)));
        }
        return new Sample.Message(type, fields);
    }

    private static Sample value(ValueType type, Field field, int position) {
        if (type instanceof ValueType.ScalarType scalar) {
            return scalar(scalar.scalar(), field, position);
        }
        if (type instanceof ValueType.EnumType enumType) {
            int count = enumType.constants().size();
            return new Sample.Constant(enumType.constants().get(Math.min(1, count - 1)));
        }
        if (type instanceof ValueType.StructureType structure) {
            return of(structure.schema());
        }
        if (type instanceof ValueType.ListType list) {
            return new Sample.Elements(IntStream.range(0, length(list, field.options()))
                    .mapToObj(i -> value(list.element(), field, position + i))
                    .toList());
        }
        if (type instanceof ValueType.MapType map) {
            return new Sample.Entries(Map.of("key", value(map.value(), field, position)));
        }
        if (type instanceof ValueType.OptionalType optional) {
            return value(optional.value(), field, position);
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return value(wrapper.value(), field, position);
        }
        if (type instanceof ValueType.ConvertedType converted) {
            return value(converted.value(), field, position);
        }
        throw new IllegalArgumentException("has no form on the wire: " + type);
    }

    /** Returns how many elements to show: as many as there must be, or one of messages, three of values. */
    private static int length(ValueType.ListType list, FieldOptions options) {
        if (options.length() >= 0) {
            return options.length();
        }
        return Catalog.innermost(list.element()) instanceof ValueType.StructureType ? 1 : 3;
    }

    private static Sample scalar(Scalar scalar, Field field, int position) {
        return switch (scalar) {
            case BOOLEAN -> new Sample.Truth(true);
            case BYTE, SHORT, INT, LONG -> new Sample.Whole(position % 100 + 1);
            case FLOAT, DOUBLE -> new Sample.Real(position + 0.5);
            case STRING, CHAR_ARRAY -> new Sample.Text(field.name());
            case CHAR -> new Sample.Text("x");
            case UUID -> new Sample.Text("8f14e45f-ceea-467f-a8d2-9b1c3d5e7f90");
            case URI -> new Sample.Text("https://example.com/" + field.name());
            case PATH -> new Sample.Text("/data/" + field.name());
            case BIG_INTEGER -> new Sample.Text("123456789012345678901234567890");
            case BIG_DECIMAL -> new Sample.Text("1.10");
            case LOCAL_DATE -> new Sample.Text("2026-01-31");
            case LOCAL_TIME -> new Sample.Text("12:30:00.500");
            case LOCAL_DATE_TIME -> new Sample.Text("2026-01-31T12:30:00.500");
            case OFFSET_DATE_TIME -> new Sample.Text("2026-01-31T13:30:00.500+01:00");
            case ZONED_DATE_TIME -> new Sample.Text("2026-01-31T13:30:00.500+01:00[Europe/Berlin]");
            case BYTE_ARRAY, BYTE_BUFFER -> new Sample.Bytes(List.of(1, 2, 3, 4));
            case INSTANT, DATE -> new Sample.Time(SOME_SECOND, HALF_SECOND);
            case DURATION -> new Sample.Time(1, HALF_SECOND);
        };
    }
}
