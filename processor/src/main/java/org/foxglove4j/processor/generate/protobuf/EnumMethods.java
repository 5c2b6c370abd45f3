package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** Generates the methods that convert enum constants to their numbers and back. */
final class EnumMethods {

    private EnumMethods() {}

    static MethodSpec numberOf(EnumType type, String name) {
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
        for (EnumConstant constant : type.constants()) {
            cases.add("case $L -> $L;\n", constant.sourceName(), constant.number());
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(TypeName.INT)
                .addParameter(TypeNames.raw(type.javaType()), "value")
                .addCode(cases.add("$<};\n").build())
                .build();
    }

    static MethodSpec constantOf(EnumType type, String name) {
        ClassName className = TypeNames.raw(type.javaType());
        CodeBlock.Builder cases = CodeBlock.builder().add("return switch (number) {\n$>");
        for (EnumConstant constant : type.constants()) {
            cases.add("case $L -> $T.$L;\n", constant.number(), className, constant.sourceName());
        }
        cases.add(
                "default -> throw in.unexpected($S, number);\n",
                "the number of a " + type.javaType().simpleName() + " constant");
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(className)
                .addParameter(TypeName.INT, "number")
                .addParameter(RuntimeTypes.PROTOBUF_READER, "in")
                .addCode(cases.add("$<};\n").build())
                .build();
    }
}
