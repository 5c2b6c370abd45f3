package org.foxglove4j.processor.read;

import java.util.Optional;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.WrapperType;

/** Determines which types can be map keys: those that both JSON names and protobuf keys can represent. */
final class MapKeys {

    private MapKeys() {}

    /**
     * Returns the form of a type as the key of a map, which can differ from its form as a value; empty if it cannot be
     * a key.
     */
    static Optional<ValueType> of(ValueType type) {
        if (type instanceof EnumType enumType) {
            return Optional.of(new EnumNameType(enumType));
        }
        if (type instanceof WrapperType wrapper) {
            return of(wrapper.value())
                    .map(inner -> new WrapperType(wrapper.javaType(), wrapper.getter(), inner, wrapper.valueType()));
        }
        if (type instanceof ConvertedType converted) {
            return of(converted.value())
                    .map(inner -> new ConvertedType(
                            converted.javaType(), converted.converter(), inner, converted.valueType()));
        }
        return type instanceof ScalarType scalar && isKey(scalar.scalar()) ? Optional.of(type) : Optional.empty();
    }

    private static boolean isKey(Scalar scalar) {
        return switch (scalar.form()) {
            case INT32, INT64 -> true;
            // Arrays are equal only to themselves.
            case TEXT -> scalar != Scalar.CHAR_ARRAY;
            case BOOLEAN, FLOAT32, FLOAT64, BYTES, TIME, DURATION -> false;
        };
    }
}
