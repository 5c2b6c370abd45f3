package org.foxglove4j.processor.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.SchemaKind;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/**
 * Creates an example message of a type: every field is present and nonzero, so that protobuf writes all of them. The
 * values are derived from the positions of the fields.
 */
final class Samples {

    private static final long SOME_SECOND = 1_769_862_600;
    private static final int HALF_SECOND = 500_000_000;

    private Samples() {}

    /**
     * The position of a value.
     *
     * @param field the field
     * @param index the index of the field in its message
     * @param element the position in a list, or 0
     */
    private record FieldPosition(Field field, int index, int element) {

        int sum() {
            return index + element;
        }

        /** Returns a text that is derived from the position. */
        String text() {
            return element == 0 ? field.name() : field.name() + element;
        }
    }

    static Sample.Message of(SchemaType type) {
        Map<Field, Sample> fields = new LinkedHashMap<>();
        List<Field> present = type.kind() == SchemaKind.ONE_OF ? type.fields().subList(0, 1) : type.fields();
        for (Field field : present) {
            fields.put(
                    field,
                    value(field.type(), new FieldPosition(field, type.fields().indexOf(field), 0)));
        }
        return new Sample.Message(type, fields);
    }

    private static Sample value(ValueType type, FieldPosition position) {
        if (type instanceof ValueType.ScalarType scalar) {
            return scalar(scalar.scalar(), position);
        }
        if (type instanceof ValueType.EnumType enumType) {
            return new Sample.Constant(constant(enumType, position.element()));
        }
        if (type instanceof ValueType.StructureType structure) {
            return of(structure.schema());
        }
        if (type instanceof ValueType.ListType list) {
            return new Sample.Elements(IntStream.range(
                            0, length(list, position.field().options()))
                    .mapToObj(i -> value(list.element(), new FieldPosition(position.field(), position.index(), i)))
                    .toList());
        }
        if (type instanceof ValueType.MapType map) {
            return new Sample.Entry(
                    map.key().written(), key(map.key().written(), position), value(map.value(), position));
        }
        if (type instanceof ValueType.OptionalType optional) {
            return value(optional.value(), position);
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return value(wrapper.value(), position);
        }
        if (type instanceof ValueType.ConvertedType converted) {
            return value(converted.value(), position);
        }
        throw new IllegalArgumentException("has no form on the wire: " + type);
    }

    private static Sample key(ValueType type, FieldPosition position) {
        if (type instanceof ValueType.EnumNameType name) {
            return new Sample.Text(constant(name.enumType(), 0).name());
        }
        Scalar scalar = ((ValueType.ScalarType) type).scalar();
        return scalar == Scalar.STRING ? new Sample.Text("key") : scalar(scalar, position);
    }

    /**
     * Returns a constant other than zero, which protobuf would not write; in a list, a different one for each element.
     */
    private static EnumConstant constant(ValueType.EnumType type, int element) {
        List<EnumConstant> written = type.constants().stream()
                .filter(constant -> constant.number() != 0)
                .toList();
        List<EnumConstant> choice = written.isEmpty() ? type.constants() : written;
        return choice.get(element % choice.size());
    }

    /** Returns the number of elements: the fixed length, or one if more could be equal, or three. */
    private static int length(ValueType.ListType list, FieldOptions options) {
        if (options.length() >= 0) {
            return options.length();
        }
        boolean one =
                list.kind() == CollectionKind.SET || list.element().innermost() instanceof ValueType.StructureType;
        return one ? 1 : 3;
    }

    private static Sample scalar(Scalar scalar, FieldPosition position) {
        return switch (scalar) {
            case BOOLEAN -> new Sample.Truth(true);
            case BYTE, SHORT, INT, LONG -> new Sample.Whole(position.sum() % 100 + 1);
            case FLOAT, DOUBLE -> new Sample.Real(position.sum() + 0.5);
            case STRING, CHAR_ARRAY -> new Sample.Text(position.text());
            case CHAR -> new Sample.Text("x");
            case UUID -> new Sample.Text("8f14e45f-ceea-467f-a8d2-9b1c3d5e7f90");
            case URI -> new Sample.Text("https://example.com/" + position.text());
            case PATH, FILE -> new Sample.Text("/data/" + position.text());
            case BIG_INTEGER -> new Sample.Text("123456789012345678901234567890");
            case BIG_DECIMAL -> new Sample.Text("1.10");
            case LOCAL_DATE -> new Sample.Text("2026-01-31");
            case LOCAL_TIME -> new Sample.Text("12:30:00.500");
            case LOCAL_DATE_TIME -> new Sample.Text("2026-01-31T12:30:00.500");
            case OFFSET_TIME -> new Sample.Text("13:30:00.500+01:00");
            case YEAR_MONTH -> new Sample.Text("2026-01");
            case PERIOD -> new Sample.Text("P1Y2M");
            case ZONE_OFFSET -> new Sample.Text("+01:00");
            case OFFSET_DATE_TIME -> new Sample.Text("2026-01-31T13:30:00.500+01:00");
            case ZONED_DATE_TIME -> new Sample.Text("2026-01-31T13:30:00.500+01:00[Europe/Berlin]");
            case ZONE_ID -> new Sample.Text("Europe/Berlin");
            case CURRENCY -> new Sample.Text("EUR");
            case BYTE_ARRAY, BYTE_BUFFER -> new Sample.Bytes(List.of(1, 2, 3, 4));
            case INSTANT, DATE -> new Sample.Time(SOME_SECOND, HALF_SECOND);
            case DURATION -> new Sample.Time(1, HALF_SECOND);
        };
    }
}
