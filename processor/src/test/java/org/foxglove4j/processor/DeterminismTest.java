package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Tests that generated files depend only on the sources, not on their order, the time or the platform's encoding. */
class DeterminismTest {

    @Test
    void orderOfTheSourcesHasNoEffect() throws IOException {
        List<JavaFileObject> shuffled = Samples.sources();
        Collections.shuffle(shuffled, new Random(1));

        assertThat(generated(Samples.compile(shuffled))).isEqualTo(generated(Samples.compiled()));
    }

    @Test
    void generatedSourcesAreAsciiWithUnixLineEndsAndNoTraceOfTheMachine() throws IOException {
        generated(Samples.compiled())
                .forEach((name, text) -> assertThat(text)
                        .as(name)
                        .matches("(?s)[\\x20-\\x7e\\n]*")
                        .doesNotContain(System.getProperty("user.dir")));
    }

    private static Map<String, String> generated(Compilation compilation) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            sources.put(file.getName(), file.getCharContent(false).toString());
        }
        return sources;
    }
}
