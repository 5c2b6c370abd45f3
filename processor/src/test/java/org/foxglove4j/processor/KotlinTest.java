package org.foxglove4j.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kotlin knows of its classes counts, although kapt's Java does not say it. */
class KotlinTest {

    private static final Path SAMPLES = Path.of("src", "test", "resources", "kotlin");

    private static final Compilation COMPILATION = Compile.files(Stream.of("Metadata", "Command", "Elsewhere")
            .map(name -> Compile.file(Samples.read(SAMPLES.resolve(name + ".java"))))
            .toList());

    private final CompiledClasses classes = new CompiledClasses(COMPILATION);

    @Test
    void sealedInterfaceHasItsAlternativesInDeclarationOrder() throws Exception {
        assertThat(COMPILATION.errors()).isEmpty();
        assertThat(COMPILATION.warnings()).isEmpty();
        assertThat(COMPILATION
                        .generatedSourceFile("demo.CommandJson")
                        .orElseThrow()
                        .getCharContent(true)
                        .toString())
                .contains("\"enum\": [\"drive\", \"stop\", \"left\", \"elsewhere\"]");
    }

    @Test
    void alternativesAreWrittenAndRead() throws Exception {
        Object drive =
                classes.type("demo.Command$Drive").getConstructor(double.class).newInstance(0.5);
        byte[] data = classes.encode("demo.CommandJson", drive);

        assertThat(new String(data, UTF_8)).isEqualTo("{\"type\":\"drive\",\"drive\":{\"speed\":0.5}}");
        assertThat(classes.encode(
                        "demo.CommandJson", classes.decoder("demo.CommandJson").decode(data)))
                .isEqualTo(data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo.CommandJson", "demo.CommandProtobuf"})
    void objectIsDecodedAsItself(String form) throws Exception {
        Object stop = classes.type("demo.Command$Stop").getField("INSTANCE").get(null);

        assertThat(classes.decoder(form).decode(classes.encode(form, stop))).isSameAs(stop);
    }
}
