package org.foxglove4j.processor.generate.protobuf;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Generates the expression for bytes in a class file: base64, in constants within the limits of the format. */
final class DescriptorText {

    private static final int LINE_LENGTH = 88;

    /** A constant has at most 65,535 bytes. */
    private static final int LINES_PER_CONSTANT = 65_535 / LINE_LENGTH;

    private DescriptorText() {}

    static CodeBlock decode(byte[] bytes) {
        String text = Base64.getEncoder().encodeToString(bytes);
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); from += LINE_LENGTH) {
            lines.add(text.substring(from, Math.min(text.length(), from + LINE_LENGTH)));
        }
        List<CodeBlock> constants = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += LINES_PER_CONSTANT) {
            constants.add(lines.subList(from, Math.min(lines.size(), from + LINES_PER_CONSTANT)).stream()
                    .map(line -> CodeBlock.of("$S", line))
                    .collect(CodeBlock.joining("\n+ ")));
        }
        CodeBlock joined = constants.size() == 1
                ? constants.get(0)
                : CodeBlock.of("$T.join(\"\", $L)", String.class, CodeBlock.join(constants, ",\n"));
        return CodeBlock.of("$T.getDecoder().decode(\n$>$>$L$<$<)", Base64.class, joined);
    }
}
