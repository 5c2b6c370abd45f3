package org.foxglove4j.processor.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a field, an element of a list or a value of a map holds. */
public sealed interface ValueType {

    /** Returns what stands inside of lists, maps, optionals, wrappers and converters, and of those in these. */
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
     * @param description what it means; empty if nobody said
     * @param constants its constants in declaration order
     * @param origin where it stands
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
     * @param made the class that a decoder makes, or null if any will do
     */
    record ListType(CollectionKind kind, ValueType element, JavaType elementType, JavaType.@Nullable Declared made)
            implements ValueType {}

    /**
     * The name of an enum's constant, as the keys of maps are written: protobuf knows no enums there, and a name can be
     * read by whoever looks at a message.
     *
     * @param enumType the enum
     */
    record EnumNameType(EnumType enumType) implements ValueType {}

    /**
     * Values by keys.
     *
     * @param key what the keys are in the end: texts, integers or {@linkplain EnumNameType names of constants}
     * @param keyType what the keys are in Java
     * @param value what the values are
     * @param valueType what the values are in Java
     * @param made the class that a decoder makes, or null if any will do
     */
    record MapType(
            ValueType key, JavaType keyType, ValueType value, JavaType valueType, JavaType.@Nullable Declared made)
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
     * A value in a record of one component, or in another class that one constructor makes of it, written as if that were not
     * there.
     *
     * @param javaType the record or class
     * @param getter how the value is read
     * @param value what the value is
     * @param valueType what the value is in Java
     */
    record WrapperType(JavaType.Declared javaType, Access getter, ValueType value, JavaType valueType)
            implements ValueType {}

    /**
     * A value that a hand-written converter turns into another one, which is written, and back.
     *
     * @param javaType what the field holds
     * @param converter the class of the converter, which has a constructor without parameters
     * @param value what the converter makes of it
     * @param valueType what the converter makes of it, in Java
     */
    record ConvertedType(JavaType javaType, JavaType.Declared converter, ValueType value, JavaType valueType)
            implements ValueType {}

    /**
     * A value that has no form on the wire; no generator meets it.
     *
     * @param javaType the type as written
     * @param reason why
     * @param detail what the message about it names besides the type, for example the chain of a recursion
     */
    record UnsupportedType(String javaType, UnsupportedReason reason, String detail) implements ValueType {}

    /** Returns what is written in the end, whatever holds it in Java: a scalar, enum, structure, list or map. */
    default ValueType written() {
        if (this instanceof OptionalType optional) {
            return optional.value().written();
        }
        if (this instanceof WrapperType wrapper) {
            return wrapper.value().written();
        }
        return this instanceof ConvertedType converted ? converted.value().written() : this;
    }

    /** Returns the enums that values are of, or that the keys of maps are of. */
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
