package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.time.Instant;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.generate.TypeNames;
import org.foxglove4j.processor.model.EnumConstant;
import org.foxglove4j.processor.model.FieldOptions;
import org.foxglove4j.processor.model.Scalar;
import org.foxglove4j.processor.model.ValueType;

/** Generates the code that encodes single values as JSON. */
final class ScalarWriter {

    private final ClassBody body;

    ScalarWriter(ClassBody body) {
        this.body = body;
    }

    void write(WriteCode code, Scalar scalar, CodeBlock value, FieldOptions options) {
        if (scalar.isParsed()) {
            call(code, "writeString", CodeBlock.of("$L.toString()", value));
            return;
        }
        boolean unsigned = options.unsigned();
        switch (scalar) {
            case BOOLEAN -> code.bounded("Boolean", "MAX_BOOLEAN", value);
            case BYTE -> code.bounded("Int", "MAX_INT", unsigned ? widened(Byte.class, value) : value);
            case SHORT -> code.bounded("Int", "MAX_INT", unsigned ? widened(Short.class, value) : value);
            case INT -> code.bounded(unsigned ? "UnsignedInt" : "Int", "MAX_INT", value);
            case LONG -> code.bounded(unsigned ? "UnsignedLong" : "Long", "MAX_LONG", value);
            case FLOAT -> code.bounded("Float", "MAX_FLOAT", value);
            case DOUBLE -> code.bounded("Double", "MAX_DOUBLE", value);
            case INSTANT -> code.bounded("Instant", "MAX_TIME", value);
            case DATE ->
                code.bounded(
                        "Instant", "MAX_TIME", CodeBlock.of("$T.ofEpochMilli($L.getTime())", Instant.class, value));
            case DURATION -> code.bounded("Duration", "MAX_TIME", value);
            case CHAR -> call(code, "writeChar", value);
            case STRING, CHAR_ARRAY -> call(code, "writeString", value);
            case BYTE_ARRAY, BYTE_BUFFER -> call(code, "writeBase64", value);
            default -> throw new IllegalArgumentException(scalar + " has no form in JSON");
        }
    }

    void writeEnum(WriteCode code, ValueType.EnumType type, CodeBlock value) {
        code.bounded(
                "Int",
                "MAX_INT",
                type.numbersAreOrdinals()
                        ? CodeBlock.of("$L.ordinal()", value)
                        : CodeBlock.of("$N($L)", numberMethod(type), value));
    }

    private String numberMethod(ValueType.EnumType type) {
        ClassName enumName = TypeNames.raw(type.javaType());
        return body.method("number " + type.javaType(), "numberOf", name -> {
            CodeBlock.Builder cases = CodeBlock.builder().add("return switch (value) {\n$>");
            for (EnumConstant constant : type.constants()) {
                cases.add("case $N -> $L;\n", constant.sourceName(), constant.number());
            }
            return MethodSpec.methodBuilder(name)
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                    .returns(TypeName.INT)
                    .addParameter(enumName, "value")
                    .addCode(cases.add("$<};\n").build())
                    .build();
        });
    }

    private static CodeBlock widened(Class<?> box, CodeBlock value) {
        return CodeBlock.of("$T.toUnsignedInt($L)", box, value);
    }

    private static void call(WriteCode code, String method, CodeBlock value) {
        code.statement(CodeBlock.of("$T.$L(out, $L)", RuntimeTypes.JSON_WRITER, method, value));
    }
}
