package org.foxglove4j.processor.generate;

import com.palantir.javapoet.CodeBlock;
import org.foxglove4j.processor.model.Access;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.OptionalKind;
import org.foxglove4j.processor.model.SchemaType;

/** Generates the code that reads and sets members. */
public final class MemberAccess {

    private MemberAccess() {}

    /** Returns the expression that reads a member of an object. */
    public static CodeBlock read(CodeBlock object, Access getter) {
        return switch (getter.kind()) {
            case METHOD -> CodeBlock.of("$L.$N()", object, getter.name());
            case FIELD -> CodeBlock.of("$L.$N", object, getter.name());
            case CAST -> object;
        };
    }

    /** Returns the statement, without its semicolon, that sets a member of an object. */
    public static CodeBlock write(CodeBlock object, Access setter, CodeBlock value) {
        return setter.kind() == Access.Kind.METHOD
                ? CodeBlock.of("$L.$N($L)", object, setter.name(), value)
                : CodeBlock.of("$L.$N = $L", object, setter.name(), value);
    }

    /** Returns the name of the method that returns the value of a kind of optional. */
    public static String valueMethod(OptionalKind kind) {
        return switch (kind) {
            case OPTIONAL -> "get";
            case OPTIONAL_INT -> "getAsInt";
            case OPTIONAL_LONG -> "getAsLong";
            case OPTIONAL_DOUBLE -> "getAsDouble";
        };
    }

    /** Returns an encoder's exception message for a required field that is null. */
    public static String nullMessage(SchemaType type, Field field) {
        return "required field " + fieldOfType(type, field)
                + " is null: set it, or annotate it with @Nullable or @FoxgloveField(required = false)";
    }

    /** Returns the name of a field in an encoder's exception message for a null element. */
    public static String fieldOfType(SchemaType type, Field field) {
        return field.sourceName() + " of " + type.javaType().shortName();
    }

    /** Returns the default value of a type: null, zero or false. */
    public static CodeBlock nothing(JavaType type) {
        if (type instanceof JavaType.Primitive primitive) {
            return switch (primitive.keyword()) {
                case "boolean" -> CodeBlock.of("false");
                case "byte", "short", "char" -> CodeBlock.of("($L) 0", primitive.keyword());
                default -> CodeBlock.of("0");
            };
        }
        return CodeBlock.of("null");
    }
}
