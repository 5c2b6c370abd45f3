package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated sources with the reviewed ones. To accept a change, run with {@code -Dgolden.rewrite=true} and
 * review the difference.
 */
class GoldenTest {

    private static final String REWRITE = "golden.rewrite";

    private static final List<String> TYPES = List.of(
            "Arrays",
            "Device",
            "Foreign",
            "Generics",
            "Holders",
            "Immutable",
            "Keys",
            "Level",
            "Lists",
            "Maps",
            "Named",
            "Numbers",
            "Optionals",
            "Pair",
            "Point",
            "Required",
            "Scene",
            "Shape",
            "Texts",
            "Times",
            "Wrappers");

    @ParameterizedTest
    @MethodSource("generated")
    void generatedSourceMatchesTheReviewedFile(String name, String text) throws IOException {
        Path golden = Samples.folder("expected").resolve(name);
        if (Boolean.getBoolean(REWRITE)) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text)
                .as("to accept a change, run with -D" + REWRITE + "=true")
                .isEqualTo(Samples.read(golden));
    }

    static Stream<Object[]> generated() throws IOException {
        Stream.Builder<Object[]> sources = Stream.builder();
        for (JavaFileObject file : Samples.compiled().generatedSourceFiles()) {
            String name = Path.of(file.getName()).getFileName().toString();
            String type = name.replaceFirst("(Channel|Json|Protobuf|Builder|Descriptions)\\.java$", "");
            if (TYPES.contains(type) && (type.equals("Point") || !name.endsWith("Channel.java"))) {
                sources.add(new Object[] {name, file.getCharContent(false).toString()});
            }
        }
        return sources.build();
    }
}
