package org.foxglove4j.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a field, of a list element or of a map value. */
public sealed interface ValueType {

    /** Returns the type inside all lists, maps, optionals, wrappers and converters. */
    default ValueType innermost() {
        if (this instanceof ListType list) {
            return list.element().innermost();
        }
        if (this instanceof MapType map) {
            return map.value().innermost();
        }
        if (this instanceof OptionalType optional) {
            return optional.value().innermost();
        }
        if (this instanceof WrapperType wrapper) {
            return wrapper.value().innermost();
        }
        return this instanceof ConvertedType converted ? converted.value().innermost() : this;
    }

    /**
     * One value.
     *
     * @param scalar which type
     * @param boxed whether it is the box of a primitive, for example {@code Integer}
     */
    record ScalarType(Scalar scalar, boolean boxed) implements ValueType {}

    /**
     * An enum, written as a number.
     *
     * @param javaType the enum
     * @param name the schema name, {@code arm.Gripper}
     * @param description its meaning; empty if not specified
     * @param constants its constants in declaration order
     * @param origin its position
     */
    record EnumType(
            JavaType.Declared javaType, String name, String description, List<EnumConstant> constants, Origin origin)
            implements ValueType {
        /** Copies the list. */
        public EnumType {
            constants = List.copyOf(constants);
        }

        /** Returns whether the number of each constant is its position, from 0. */
        public boolean numbersAreOrdinals() {
            for (int i = 0; i < constants.size(); i++) {
                if (constants.get(i).number() != i) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * A nested message.
     *
     * @param schema its type
     */
    record StructureType(SchemaType schema) implements ValueType {}

    /**
     * Several values in order.
     *
     * @param kind what holds them in Java
     * @param element what they are
     * @param elementType what they are in Java
     * @param implementation the class that a decoder creates, or null if any class is suitable
     */
    record ListType(
            CollectionKind kind, ValueType element, JavaType elementType, JavaType.@Nullable Declared implementation)
            implements ValueType {}

    /**
     * The name of an enum constant, as the keys of maps are written: protobuf does not support enums as keys, and names
     * are readable.
     *
     * @param enumType the enum
     */
    record EnumNameType(EnumType enumType) implements ValueType {}

    /**
     * Values by keys.
     *
     * @param key the type of the keys: strings, integers or {@linkplain EnumNameType names of constants}
     * @param keyType what the keys are in Java
     * @param value what the values are
     * @param valueType what the values are in Java
     * @param implementation the class that a decoder creates, or null if any class is suitable
     */
    record MapType(
            ValueType key,
            JavaType keyType,
            ValueType value,
            JavaType valueType,
            JavaType.@Nullable Declared implementation)
            implements ValueType {

        /** Returns the enum whose constants are the keys, or null if they are something else. */
        public @Nullable EnumType keyEnum() {
            return key.written() instanceof EnumNameType name ? name.enumType() : null;
        }
    }

    /**
     * A value or nothing.
     *
     * @param kind what holds it in Java
     * @param value what it is
     * @param valueType what it is in Java
     */
    record OptionalType(OptionalKind kind, ValueType value, JavaType valueType) implements ValueType {}

    /**
     * A value in a record with one component, or in another class with a constructor for it, written without the
     * wrapper.
     *
     * @param javaType the record or class
     * @param getter how the value is read
     * @param value what the value is
     * @param valueType what the value is in Java
     */
    record WrapperType(JavaType.Declared javaType, Access getter, ValueType value, JavaType valueType)
            implements ValueType {}

    /**
     * A value that a user's converter converts to another one, which is written, and back.
     *
     * @param javaType what the field holds
     * @param converter the class of the converter, which has a constructor without parameters
     * @param value what the converter makes of it
     * @param valueType what the converter makes of it, in Java
     */
    record ConvertedType(JavaType javaType, JavaType.Declared converter, ValueType value, JavaType valueType)
            implements ValueType {}

    /**
     * A type that cannot be encoded; it never reaches a generator.
     *
     * @param javaType the type as written
     * @param reason why
     * @param detail further text for the message, for example the chain of a recursion
     */
    record UnsupportedType(String javaType, UnsupportedReason reason, String detail) implements ValueType {}

    /** Returns the type that is written, without its holders in Java: a scalar, enum, structure, list or map. */
    default ValueType written() {
        if (this instanceof OptionalType optional) {
            return optional.value().written();
        }
        if (this instanceof WrapperType wrapper) {
            return wrapper.value().written();
        }
        return this instanceof ConvertedType converted ? converted.value().written() : this;
    }

    /** Returns the enums of the values and of the keys of maps. */
    default List<EnumType> enums() {
        List<EnumType> enums = new ArrayList<>();
        EnumType keys = written() instanceof MapType map ? map.keyEnum() : null;
        if (keys != null) {
            enums.add(keys);
        }
        if (innermost() instanceof EnumType enumType) {
            enums.add(enumType);
        }
        return enums;
    }

    /** Returns whether values are primitives in Java, which cannot be null. */
    default boolean isPrimitive() {
        if (this instanceof ConvertedType converted) {
            return converted.javaType() instanceof JavaType.Primitive;
        }
        if (!(this instanceof ScalarType type) || type.boxed()) {
            return false;
        }
        return switch (type.scalar()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR -> true;
            default -> false;
        };
    }
}
