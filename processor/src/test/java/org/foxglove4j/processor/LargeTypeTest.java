package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DynamicMessage;
import com.google.testing.compile.Compilation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Types are compiled whose schemas are longer than a constant of a class file, and that are nested deeply. */
class LargeTypeTest {

    private static final int FIELDS = 350;
    private static final String LONG_NAME = "x".repeat(200);

    @Test
    void messageIsEqualAfterDecodingAndItsSchemaIsWhole() throws Exception {
        String fields = IntStream.range(0, FIELDS)
                .mapToObj(i -> "    public Double " + LONG_NAME + i + ";")
                .collect(Collectors.joining("\n"));
        Compilation compilation = Compile.sources("package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\n"
                + "public class Large {\n" + fields + "\n}\n");

        assertThat(compilation).succeededWithoutWarnings();
        CompiledClasses classes = new CompiledClasses(compilation);
        Object message = new RandomValues(1, false, false).message(classes.messageType("demo.Large"));
        for (String form : new String[] {"demo.LargeJson", "demo.LargeProtobuf"}) {
            byte[] bytes = classes.encode(form, message);
            assertThat(Values.spell(classes.decoder(form).decode(bytes))).isEqualTo(Values.spell(message));
            assertThat(classes.encoder(form).schema().data()).hasSizeGreaterThan(65_536);
        }
        var descriptor =
                ProtobufDescriptors.of(classes.encoder("demo.LargeProtobuf").schema());
        assertThat(DynamicMessage.parseFrom(descriptor, classes.encode("demo.LargeProtobuf", message))
                        .getAllFields())
                .hasSize(FIELDS);
    }

    @Test
    @Timeout(60)
    void typesNestedDeeplyAreCompiledInNoMoreTimeThanTheyAreMany() {
        int depth = 40;
        Compilation compilation = Compile.sources(IntStream.rangeClosed(0, depth)
                .mapToObj(i -> "package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\npublic record Level" + i
                        + "(" + (i == depth ? "double x" : "Level" + (i + 1) + " next") + ") {}\n")
                .toArray(String[]::new));

        assertThat(compilation).succeededWithoutWarnings();
    }
}
