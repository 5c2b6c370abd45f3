package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DynamicMessage;
import com.google.testing.compile.Compilation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({
        "750, double",
        "750, @org.jspecify.annotations.NonNull Part",
        "750, double @org.jspecify.annotations.NonNull []",
        "750, 'java.util.Map<String, Part>'",
        "750, Part[]",
        "375, java.util.List<Double>",
        "375, java.util.@org.jspecify.annotations.NonNull List<Double>",
        "375, java.util.Set<Integer>"
    })
    void fieldsAreReadAsManyAsAreAllowed(int most, String type) {
        assertThat(compile(most, type)).succeededWithoutWarnings();
        Compilation tooMany = compile(most + 1, type);
        assertThat(tooMany).hadErrorCount(1);
        assertThat(tooMany)
                .hadErrorContaining("FOX017: Large has too many fields: it has more than 750, where a list of numbers"
                        + " counts as 2, and Java has no room for the code that reads them. ");
    }

    private static Compilation compile(int fields, String type) {
        return Compile.sources(
                "package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\npublic class Large {\n"
                        + IntStream.range(0, fields)
                                .mapToObj(i -> "    public " + type + " field" + i + ";\n")
                                .collect(Collectors.joining())
                        + "}\n",
                "package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\npublic record Part(String x) {}\n");
    }

    @Test
    void jsonSchemaThatGrowsWithoutBoundIsAnErrorWhereItBegins() {
        int depth = 60;
        Compilation compilation = Compile.sources(IntStream.rangeClosed(0, depth)
                .mapToObj(i -> "package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\npublic record Level" + i
                        + (i == depth ? "(double x) {}" : "(Level" + (i + 1) + " left, Level" + (i + 1) + " right) {}"))
                .toArray(String[]::new));

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("FOX017: Level49 has too many fields: its JSON Schema, ");
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
