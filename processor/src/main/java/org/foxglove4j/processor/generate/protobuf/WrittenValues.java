package org.foxglove4j.processor.generate.protobuf;

import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.ValueType;
import org.foxglove4j.processor.model.ValueType.ConvertedType;
import org.foxglove4j.processor.model.ValueType.ListType;
import org.foxglove4j.processor.model.ValueType.MapType;
import org.foxglove4j.processor.model.ValueType.OptionalType;
import org.foxglove4j.processor.model.ValueType.WrapperType;

/** Tells what is written for a value: what holds it in Java does not show on the wire. */
final class WrittenValues {

    private WrittenValues() {}

    /** Returns what is written in the end: a scalar, enum, structure, list or map. */
    static ValueType of(ValueType type) {
        if (type instanceof OptionalType optional) {
            return of(optional.value());
        }
        if (type instanceof WrapperType wrapper) {
            return of(wrapper.value());
        }
        return type instanceof ConvertedType converted ? of(converted.value()) : type;
    }

    /** Returns whether a message tells the field's being absent from its having the default value. */
    static boolean isOptional(Field field) {
        ValueType written = of(field.type());
        return !field.required() && !(written instanceof ListType) && !(written instanceof MapType);
    }
}
