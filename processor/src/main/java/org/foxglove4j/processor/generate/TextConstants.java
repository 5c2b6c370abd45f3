package org.foxglove4j.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.List;

/** Generates text blocks for long strings. */
public final class TextConstants {

    /** A constant in a class file has at most 65,535 bytes; a character may take three. */
    private static final int MAX_CHARS = 20_000;

    private TextConstants() {}

    /** Returns the expression for a string of any length, without a trailing line break. */
    public static CodeBlock of(String text) {
        List<CodeBlock> blocks = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            if (part.length() + line.length() > MAX_CHARS && !part.isEmpty()) {
                blocks.add(block(part.append('\n')));
                part.setLength(0);
            } else if (!part.isEmpty()) {
                part.append('\n');
            }
            part.append(line);
        }
        blocks.add(block(part));
        return blocks.size() == 1
                ? blocks.get(0)
                : CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(blocks, ", "));
    }

    private static CodeBlock block(CharSequence text) {
        String escaped = text.toString().replace("\\", "\\\\").replace("\"\"\"", "\\\"\"\"");
        return CodeBlock.of("$L", "\"\"\"\n" + escaped + "\"\"\"");
    }
}
