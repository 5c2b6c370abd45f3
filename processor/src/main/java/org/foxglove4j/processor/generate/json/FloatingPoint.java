package org.foxglove4j.processor.generate.json;

import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType;

/**
 * Finds floating-point numbers. NaN and infinities are encoded as {@code null} in JSON, but the schema says only {@code
 * number}: the Foxglove app rejects schemas that allow a number or null.
 */
public final class FloatingPoint {

    /** The documentation of this for a type that contains such numbers. */
    public static final String NOTE =
            "NaN and infinities are written as null although the schema says number: the app cannot read a schema with both.";

    private FloatingPoint() {}

    /** Returns whether messages of a type contain one, at any depth. */
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
