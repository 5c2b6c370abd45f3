package org.foxglove4j.processor.model;

import java.util.List;
import java.util.Set;
import org.foxglove4j.processor.model.ValueType.EnumType;

/**
 * Derives the names of protobuf files, messages, enums, map entries and oneofs.
 *
 * <p>Each message type is one file, named after its schema name: {@code arm.Pose} is the message {@code Pose} of
 * package {@code arm} in {@code arm/Pose.proto}. So a type that is used in two messages is the same protobuf message in
 * both schemas, and names do not depend on the context. An enum declared within a message type that uses it is nested
 * in that message; any other enum is wrapped in a separate message, {@code arm.Gripper.Value}, since the constants of
 * an enum are in the scope that surrounds it.
 */
public final class ProtobufNaming {

    /** The name of an enum within the message that wraps it. */
    public static final String WRAPPED_ENUM = "Value";

    private ProtobufNaming() {}

    /** Returns {@code arm/Pose.proto} for {@code arm.Pose}. */
    public static String file(String schemaName) {
        return schemaName.replace('.', '/') + ".proto";
    }

    /** Returns the part of a schema name before the last dot, empty if it has none. */
    public static String packageOf(String schemaName) {
        return schemaName.substring(0, Math.max(0, schemaName.lastIndexOf('.')));
    }

    /** Returns the part of a schema name after the last dot. */
    public static String simpleName(String schemaName) {
        return schemaName.substring(schemaName.lastIndexOf('.') + 1);
    }

    /** Returns the full name of an enum that a message uses. */
    public static String enumName(EnumType type, SchemaType user) {
        return isNested(type, user)
                ? user.name() + "." + type.javaType().simpleName()
                : type.name() + "." + WRAPPED_ENUM;
    }

    /** Returns whether an enum is declared within the type that uses it, and thus nested in its message. */
    public static boolean isNested(EnumType type, SchemaType user) {
        List<String> names = type.javaType().simpleNames();
        return type.javaType().packageName().equals(user.javaType().packageName())
                && names.subList(0, names.size() - 1).equals(user.javaType().simpleNames());
    }

    /**
     * Returns the name of the value 0 of an enum: proto3 requires one, so an enum without such a constant gets {@code
     * GRIPPER_STATE_UNSPECIFIED}, which no encoder writes.
     */
    public static String zeroOf(EnumType type) {
        return type.constants().stream()
                .filter(constant -> constant.number() == 0)
                .map(EnumConstant::name)
                .findFirst()
                .orElseGet(() -> WordCase.upperSnake(type.javaType().simpleName()) + "_UNSPECIFIED");
    }

    /** Returns the name of the message type of the entries of a map, as required by protobuf. */
    public static String mapEntry(String fieldName) {
        return WordCase.upperCamel(fieldName) + "Entry";
    }

    /** Returns the name of a field in protobuf's own JSON form, in which the names of fields must also be unique. */
    public static String jsonName(String fieldName) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < fieldName.length(); i++) {
            char letter = fieldName.charAt(i);
            if (letter != '_') {
                boolean begins = i > 0 && fieldName.charAt(i - 1) == '_';
                name.append(begins ? Character.toUpperCase(letter) : letter);
            }
        }
        return name.toString();
    }

    /** Returns the name of the oneof that protobuf requires for an optional field; no field name starts with "_". */
    public static String syntheticOneof(String fieldName) {
        return "_" + fieldName;
    }

    /**
     * Returns the name of the oneof of a sealed type's alternatives.
     *
     * @param taken the names of the alternatives
     */
    public static String oneof(Set<String> taken) {
        String name = "kind";
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }
}
