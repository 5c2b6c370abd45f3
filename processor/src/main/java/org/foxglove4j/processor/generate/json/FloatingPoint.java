package org.foxglove4j.processor.generate.json;

import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/**
 * Finds the numbers that JSON may lack. NaN and the infinities are written as {@code null}, but the schema says {@code
 * number} alone: the Foxglove app refuses a schema that allows a number or null.
 */
public final class FloatingPoint {

    /** What to tell about a type that holds such numbers. */
    public static final String NOTE =
            "NaN and infinities are null in JSON, although the schema says number: the app reads no schema that allows both.";

    private FloatingPoint() {}

    /** Returns whether a message of a type may hold one, itself or in what it holds. */
    public static boolean isIn(SchemaType type) {
        return type.fields().stream().anyMatch(field -> isIn(field.type()));
    }

    private static boolean isIn(ValueType type) {
        ValueType innermost = type.innermost();
        if (innermost instanceof ValueType.StructureType structure) {
            return isIn(structure.schema());
        }
        return innermost instanceof ValueType.ScalarType scalar
                && switch (scalar.scalar().form()) {
                    case FLOAT32, FLOAT64 -> true;
                    case BOOLEAN, INT32, INT64, TEXT, BYTES, TIME, DURATION -> false;
                };
    }
}
