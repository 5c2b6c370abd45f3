package org.foxglove4j.processor.generate.json;

import org.foxglove4j.processor.model.Scalar;
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
        if (type instanceof ValueType.ScalarType scalar) {
            Scalar.Form form = scalar.scalar().form();
            return form == Scalar.Form.FLOAT32 || form == Scalar.Form.FLOAT64;
        }
        if (type instanceof ValueType.StructureType structure) {
            return isIn(structure.schema());
        }
        if (type instanceof ValueType.ListType list) {
            return isIn(list.element());
        }
        if (type instanceof ValueType.MapType map) {
            return isIn(map.value());
        }
        if (type instanceof ValueType.OptionalType optional) {
            return isIn(optional.value());
        }
        if (type instanceof ValueType.WrapperType wrapper) {
            return isIn(wrapper.value());
        }
        return type instanceof ValueType.ConvertedType converted && isIn(converted.value());
    }
}
