package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.foxglove4j.processor.generate.ClassBody;
import org.foxglove4j.processor.model.WordCase;

/**
 * Builds the body of a method that writes JSON. Consecutive literals become one constant; consecutive literals and
 * values of bounded length become a run, for which the code reserves space once.
 */
final class WriteCode {

    private final ClassBody body;
    private final CodeBlock.Builder code = CodeBlock.builder();
    private final StringBuilder literal = new StringBuilder();
    private final List<Step> run = new ArrayList<>();
    private String literalName = "";
    private boolean declared;
    private int depth;
    private int declaredAtDepth;

    WriteCode(ClassBody body) {
        this.body = body;
    }

    /** A part of a run: a literal, or a value of bounded length. */
    private record Step(String literal, String literalName, String method, String maxBytes, CodeBlock value) {}

    /** Adds constant bytes. */
    void literal(String text) {
        literal.append(text);
    }

    /** Adds the name of a field with the surrounding punctuation. */
    void name(String before, String field, String after) {
        literal.append(before).append(JsonText.quote(field)).append(':').append(after);
        literalName = "BEFORE_" + WordCase.upperSnake(field);
    }

    /**
     * Adds a value of bounded length.
     *
     * @param what the suffix of the names of the methods that write it, for example {@code Double}
     * @param maxBytes the constant for its maximum length, for example {@code MAX_DOUBLE}
     */
    void bounded(String what, String maxBytes, CodeBlock value) {
        endLiteral();
        run.add(new Step("", "", what, maxBytes, value));
    }

    /** Adds a call that writes a value of any length. */
    void statement(CodeBlock statement) {
        flush();
        code.addStatement(statement);
    }

    void beginControlFlow(CodeBlock condition) {
        flush();
        code.beginControlFlow("$L", condition);
        depth++;
    }

    void nextControlFlow(CodeBlock condition) {
        leaveBlock();
        code.nextControlFlow("$L", condition);
        depth++;
    }

    void endControlFlow() {
        leaveBlock();
        code.endControlFlow();
    }

    CodeBlock build() {
        flush();
        return code.build();
    }

    private void leaveBlock() {
        flush();
        if (declared && declaredAtDepth == depth) {
            declared = false;
        }
        depth--;
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            run.add(new Step(literal.toString(), literalName, "", "", CodeBlock.of("")));
            literal.setLength(0);
            literalName = "";
        }
    }

    private void flush() {
        endLiteral();
        if (run.size() == 1) {
            single(run.get(0));
        } else if (!run.isEmpty()) {
            several();
        }
        run.clear();
    }

    private void single(Step step) {
        if (step.literal().isEmpty()) {
            code.addStatement("$T.write$L(out, $L)", RuntimeTypes.JSON_WRITER, step.method(), step.value());
        } else {
            code.addStatement("$T.writeLiteral(out, $N)", RuntimeTypes.JSON_WRITER, constant(step));
        }
    }

    private void several() {
        if (declared) {
            code.addStatement("position = out.reserve($L)", maxBytes());
            code.addStatement("array = out.array()");
        } else {
            code.addStatement("int position = out.reserve($L)", maxBytes());
            code.addStatement("byte[] array = out.array()");
            declared = true;
            declaredAtDepth = depth;
        }
        for (Step step : run) {
            put(step);
        }
        code.addStatement("out.setLength(position)");
    }

    private void put(Step step) {
        if (step.literal().isEmpty()) {
            code.addStatement(
                    "position = $T.put$L(array, position, $L)", RuntimeTypes.JSON_BYTES, step.method(), step.value());
        } else if (step.literal().length() == 1) {
            code.addStatement("array[position++] = '$L'", step.literal());
        } else {
            code.addStatement("position = $T.putLiteral(array, position, $N)", RuntimeTypes.JSON_BYTES, constant(step));
        }
    }

    private CodeBlock maxBytes() {
        int bytes = 0;
        Map<String, Integer> values = new LinkedHashMap<>();
        for (Step step : run) {
            bytes += step.literal().getBytes(StandardCharsets.UTF_8).length;
            if (!step.maxBytes().isEmpty()) {
                values.merge(step.maxBytes(), 1, Integer::sum);
            }
        }
        CodeBlock.Builder sum = CodeBlock.builder().add("$L", bytes);
        values.forEach((constant, count) -> {
            if (count == 1) {
                sum.add(" + $T.$L", RuntimeTypes.JSON_BYTES, constant);
            } else {
                sum.add(" + $L * $T.$L", count, RuntimeTypes.JSON_BYTES, constant);
            }
        });
        return sum.build();
    }

    private String constant(Step step) {
        String name = step.literalName().isEmpty() ? punctuation(step.literal()) : step.literalName();
        return body.constant(
                "literal " + step.literal(),
                name,
                unique -> FieldSpec.builder(
                                ArrayTypeName.of(TypeName.BYTE),
                                unique,
                                Modifier.PRIVATE,
                                Modifier.STATIC,
                                Modifier.FINAL)
                        .initializer("$S.getBytes($T.UTF_8)", step.literal(), StandardCharsets.class)
                        .build());
    }

    private static String punctuation(String literal) {
        return switch (literal) {
            case "," -> "COMMA";
            case "{" -> "OBJECT";
            case "{}" -> "EMPTY_OBJECT";
            default -> "END";
        };
    }
}
