package org.foxglove4j.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.foxglove4j.processor.model.Construction;
import org.foxglove4j.processor.model.Field;
import org.foxglove4j.processor.model.JavaType;
import org.foxglove4j.processor.model.SchemaType;

/** Writes the code that makes a message of the values of its fields. */
public final class Constructions {

    private Constructions() {}

    /**
     * Returns the statements that make a message and return it.
     *
     * @param type a type that can be made
     * @param fields the fields of which there are values
     * @param value gives the expression for a field's value
     */
    public static CodeBlock returnMade(SchemaType type, List<Field> fields, Function<Field, CodeBlock> value) {
        if (type.construction() instanceof Construction.Instance) {
            return CodeBlock.builder()
                    .addStatement("return $T.INSTANCE", TypeNames.raw(type.javaType()))
                    .build();
        }
        List<Construction.Parameter> parameters = type.construction() instanceof Construction.ByConstructor constructor
                ? constructor.parameters()
                : List.of();
        CodeBlock made = CodeBlock.of(
                type.javaType().arguments().isEmpty() ? "new $T($L)" : "new $T<>($L)",
                TypeNames.raw(type.javaType()),
                arguments(parameters, fields, value));
        List<Field> toSet = new ArrayList<>(fields);
        toSet.removeIf(field ->
                parameters.stream().anyMatch(parameter -> field.sourceName().equals(parameter.field())));
        if (toSet.isEmpty()) {
            return CodeBlock.builder().addStatement("return $L", made).build();
        }
        CodeBlock.Builder code =
                CodeBlock.builder().addStatement("$T message = $L", TypeNames.of(type.javaType()), made);
        for (Field field : toSet) {
            code.addStatement(Getters.write(
                    CodeBlock.of("message"),
                    Objects.requireNonNull(field.setter(), field.sourceName()),
                    value.apply(field)));
        }
        return code.addStatement("return message").build();
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

    /** Returns what stands for a component that is ignored; a null of its type, since constructors may be overloaded. */
    private static CodeBlock ignored(JavaType type) {
        CodeBlock nothing = Getters.nothing(type);
        return type instanceof JavaType.Primitive ? nothing : CodeBlock.of("($T) $L", TypeNames.of(type), nothing);
    }
}
