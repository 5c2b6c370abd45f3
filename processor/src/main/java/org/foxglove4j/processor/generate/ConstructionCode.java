package org.foxglove4j.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.SchemaType;

/** Generates the code that creates a message from the values of its fields. */
public final class ConstructionCode {

    private ConstructionCode() {}

    /**
     * Returns the statements that create a message and return it.
     *
     * @param type a type that can be constructed
     * @param fields the fields that have values
     * @param value returns the expression for a field's value
     */
    public static CodeBlock returnNew(SchemaType type, List<Field> fields, Function<Field, CodeBlock> value) {
        if (type.construction() instanceof Construction.Instance) {
            return CodeBlock.builder()
                    .addStatement("return $T.INSTANCE", TypeNames.raw(type.javaType()))
                    .build();
        }
        CodeBlock made = newMessage(type, fields, value);
        List<Field> toSet = toSet(type, fields);
        if (toSet.isEmpty()) {
            return CodeBlock.builder().addStatement("return $L", made).build();
        }
        return CodeBlock.builder()
                .addStatement("$T message = $L", TypeNames.of(type.javaType()), made)
                .add(set(toSet, value))
                .addStatement("return message")
                .build();
    }

    /** Returns the expression that creates a message from the values that its constructor takes. */
    static CodeBlock newMessage(SchemaType type, List<Field> fields, Function<Field, CodeBlock> value) {
        return CodeBlock.of(
                type.javaType().arguments().isEmpty() ? "new $T($L)" : "new $T<>($L)",
                TypeNames.raw(type.javaType()),
                arguments(parameters(type), fields, value));
    }

    /** Returns the fields that are set after a message is created. */
    public static List<Field> toSet(SchemaType type, List<Field> fields) {
        List<Construction.Parameter> parameters = parameters(type);
        return fields.stream()
                .filter(field -> parameters.stream()
                        .noneMatch(parameter -> field.sourceName().equals(parameter.field())))
                .toList();
    }

    /** Returns the statements that set fields of {@code message}. */
    static CodeBlock set(List<Field> fields, Function<Field, CodeBlock> value) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Field field : fields) {
            code.addStatement(MemberAccess.write(
                    CodeBlock.of("message"),
                    Objects.requireNonNull(field.setter(), field.sourceName()),
                    value.apply(field)));
        }
        return code.build();
    }

    private static List<Construction.Parameter> parameters(SchemaType type) {
        return type.construction() instanceof Construction.ByConstructor constructor
                ? constructor.parameters()
                : List.of();
    }

    private static CodeBlock arguments(
            List<Construction.Parameter> parameters, List<Field> fields, Function<Field, CodeBlock> value) {
        Map<String, Field> bySourceName = new HashMap<>();
        fields.forEach(field -> bySourceName.put(field.sourceName(), field));
        return parameters.stream()
                .map(parameter -> parameter.field() == null
                        ? ignored(parameter.type())
                        : value.apply(Objects.requireNonNull(bySourceName.get(parameter.field()))))
                .collect(CodeBlock.joining(", "));
    }

    /**
     * Returns the argument for an ignored component; null is cast to its type, since constructors may be overloaded.
     */
    private static CodeBlock ignored(JavaType type) {
        CodeBlock nothing = MemberAccess.nothing(type);
        return type instanceof JavaType.Primitive ? nothing : CodeBlock.of("($T) $L", TypeNames.of(type), nothing);
    }
}
