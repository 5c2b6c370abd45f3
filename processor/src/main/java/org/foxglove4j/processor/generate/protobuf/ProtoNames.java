package org.foxglove4j.processor.generate.protobuf;

import java.util.List;
import java.util.Set;
import org.foxglove4j.processor.generate.WordCase;
import org.foxglove4j.processor.model.SchemaType;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** Derives the names of protobuf files, messages, enums, map entries and oneofs. */
final class ProtoNames {

    /** The name of an enum within the message that wraps it. */
    static final String WRAPPED_ENUM = "Value";

    private ProtoNames() {}

    /** Returns {@code arm/Pose.proto} for {@code arm.Pose}. */
    static String file(String schemaName) {
        return schemaName.replace('.', '/') + ".proto";
    }

    /** Returns the part of a schema name before the last dot, empty if it has none. */
    static String packageOf(String schemaName) {
        return schemaName.substring(0, Math.max(0, schemaName.lastIndexOf('.')));
    }

    /** Returns the part of a schema name after the last dot. */
    static String simpleName(String schemaName) {
        return schemaName.substring(schemaName.lastIndexOf('.') + 1);
    }

    /** Returns how a field names the type of a message: in full, from the root. */
    static String reference(String fullName) {
        return "." + fullName;
    }

    /** Returns how a field of a message names an enum. */
    static String reference(EnumType type, SchemaType user) {
        return isNested(type, user)
                ? reference(user.name() + "." + type.javaType().simpleName())
                : reference(type.name() + "." + WRAPPED_ENUM);
    }

    /** Returns whether an enum is declared within the type that uses it, and thus nested in its message. */
    static boolean isNested(EnumType type, SchemaType user) {
        List<String> names = type.javaType().simpleNames();
        return type.javaType().packageName().equals(user.javaType().packageName())
                && names.subList(0, names.size() - 1).equals(user.javaType().simpleNames());
    }

    /** Returns the name of the entries of a map field, as protobuf demands it. */
    static String mapEntry(String fieldName) {
        return WordCase.upperCamel(fieldName) + "Entry";
    }

    /** Returns the name of the oneof that protobuf wants around an optional field; no field begins with a "_". */
    static String syntheticOneof(String fieldName) {
        return "_" + fieldName;
    }

    /**
     * Returns the name of the oneof of a sealed type's alternatives.
     *
     * @param taken the names of the alternatives
     */
    static String oneof(Set<String> taken) {
        String name = "kind";
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /** Returns the name of the zero value of an enum that has no constant 0: {@code GRIPPER_STATE_UNSPECIFIED}. */
    static String unspecified(String enumName) {
        return WordCase.upperSnake(enumName) + "_UNSPECIFIED";
    }
}
