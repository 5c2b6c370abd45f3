package org.foxglove4j.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.ValueType.EnumType;

/** Generates the code that converts enum constants to their names on the wire and back. */
public final class EnumNames {

    /** With more constants, the message would be too long. */
    private static final int MAX_LISTED = 12;

    private EnumNames() {}

    /** Returns the expression for the name of a constant. */
    public static CodeBlock nameOf(EnumType type, CodeBlock constant, ClassBody body) {
        if (areThoseOfTheSource(type)) {
            return CodeBlock.of("$L.name()", constant);
        }
        String method = body.method("name " + type.javaType(), "nameOf" + simpleName(type), name -> {
            CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
            for (EnumConstant each : type.constants()) {
                cases.add("case $L -> $S;\n", each.sourceName(), each.name());
            }
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(String.class)
                    .addParameter(TypeNames.raw(type.javaType()), "value")
                    .addCode(cases.add("$<};\n").build())
                    .build();
        });
        return CodeBlock.of("$N($L)", method, constant);
    }

    /** Returns the function that finds a constant by its name, and throws if there is none. */
    public static CodeBlock parser(EnumType type, ClassBody body) {
        ClassName enumName = TypeNames.raw(type.javaType());
        if (areThoseOfTheSource(type)) {
            return CodeBlock.of("$T::valueOf", enumName);
        }
        String method = body.method("named " + type.javaType(), "find" + simpleName(type), name -> {
            CodeBlock.Builder cases = CodeBlock.builder().add("return switch (name) {\n$>");
            for (EnumConstant each : type.constants()) {
                cases.add("case $S -> $T.$L;\n", each.name(), enumName, each.sourceName());
            }
            cases.add("default -> throw new $T(name);\n", IllegalArgumentException.class);
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(enumName)
                    .addParameter(String.class, "name")
                    .addCode(cases.add("$<};\n").build())
                    .build();
        });
        return CodeBlock.of("text -> $N(text)", method);
    }

    /** Returns the description of the expected input for the exception about an unknown constant name. */
    public static String expected(EnumType type) {
        String what = "the name of a " + simpleName(type) + " constant";
        return type.constants().size() > MAX_LISTED
                ? what
                : type.constants().stream().map(EnumConstant::name).collect(Collectors.joining(", ", what + " (", ")"));
    }

    private static String simpleName(EnumType type) {
        return type.javaType().simpleName();
    }

    private static boolean areThoseOfTheSource(EnumType type) {
        return type.constants().stream().allMatch(constant -> constant.name().equals(constant.sourceName()));
    }
}
