package org.foxglove4j.processor.generate.json;

import org.foxglove4j.processor.model.CollectionKind;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.ValueType;

/** The arrays that the runtime reads and writes by one call. */
final class WholeArrays {

    private WholeArrays() {}

    /** Returns what the methods are called after {@code read} or {@code write}, or an empty text if there are none. */
    static String name(ValueType.ListType list, FieldOptions options) {
        if (list.kind() != CollectionKind.ARRAY
                || !(list.element() instanceof ValueType.ScalarType scalar)
                || scalar.boxed()) {
            return "";
        }
        return switch (scalar.scalar()) {
            case BOOLEAN -> "BooleanArray";
            case SHORT -> options.unsigned() ? "" : "ShortArray";
            case INT -> options.unsigned() ? "UnsignedIntArray" : "IntArray";
            case LONG -> options.unsigned() ? "UnsignedLongArray" : "LongArray";
            case FLOAT -> "FloatArray";
            case DOUBLE -> "DoubleArray";
            default -> "";
        };
    }
}
