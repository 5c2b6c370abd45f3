package org.foxglove4j.processor.generate.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.foxglove4j.processor.model.Field;

/**
 * Generates the code that tracks which required fields a decoder has seen, one bit each, and reports the first missing
 * one.
 */
final class Presence {

    private final List<Field> required;
    private final List<String> words = new ArrayList<>();

    Presence(List<Field> required, NameAllocator locals) {
        this.required = required;
        for (int i = 0; i < required.size(); i += Long.SIZE) {
            words.add(locals.newName("seen"));
        }
    }

    /** Returns the variables for the bits. */
    List<String> words() {
        return words;
    }

    void declare(CodeBlock.Builder code) {
        words.forEach(word -> code.addStatement("long $N = 0", word));
    }

    void mark(CodeBlock.Builder code, Field field) {
        int index = required.indexOf(field);
        code.addStatement("$N |= $L", words.get(index / Long.SIZE), mask(1L << (index % Long.SIZE)));
    }

    void check(CodeBlock.Builder code, Supplier<String> requiredConstant) {
        for (int i = 0; i < words.size(); i++) {
            int bits = Math.min(Long.SIZE, required.size() - i * Long.SIZE);
            String word = words.get(i);
            code.beginControlFlow("if ($N != $L)", word, mask(-1L >>> (Long.SIZE - bits)));
            code.addStatement(
                    "throw in.missing($N.get($L$T.numberOfTrailingZeros(~$N)))",
                    requiredConstant.get(),
                    i == 0 ? "" : i * Long.SIZE + " + ",
                    Long.class,
                    word);
            code.endControlFlow();
        }
    }

    private static String mask(long bits) {
        return bits >= 0 && bits <= Integer.MAX_VALUE
                ? "0x" + Long.toHexString(bits)
                : "0x" + Long.toHexString(bits) + "L";
    }
}
