package org.foxglove4j.processor.read;

import java.util.Optional;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.EnumNameType;
import org.foxglove4j.processor.model.ValueType.EnumType;
import org.foxglove4j.processor.model.ValueType.ScalarType;
import org.foxglove4j.processor.model.ValueType.WrapperType;

/** Tells what can be the key of a map: what both the names of a JSON object and the keys of protobuf can say. */
final class MapKeys {

    private MapKeys() {}

    /** Returns what a type is as the key of a map, which is not always what it is as a value; nothing if it is none. */
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
            // Arrays are equal to none but themselves.
            case TEXT -> scalar != Scalar.CHAR_ARRAY;
            case BOOLEAN, FLOAT32, FLOAT64, BYTES, TIME, DURATION -> false;
        };
    }
}
