package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.DynamicMessage;
import com.google.testing.compile.Compilation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests types whose schemas are longer than a constant in a class file, and deeply nested types. */
class LargeTypeTest {

    private static final int FIELDS = 350;
    private static final String HEAD = "package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\n";
    private static final String PART = HEAD + "public record Part(String x) {}\n";
    private static final String MODE = "package demo;\n\npublic enum Mode { OFF, ON }\n";
    private static final String LONG_NAME = "x".repeat(200);

    @Test
    void messageRoundTripsAndItsSchemaIsComplete() throws Exception {
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
            assertThat(Values.format(classes.decoder(form).decode(bytes))).isEqualTo(Values.format(message));
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
        "5000, double",
        "5000, java.util.@org.jspecify.annotations.NonNull List<Double>",
        "1400, Double",
        "1400, Mode",
        "1400, @org.jspecify.annotations.NonNull Part",
        "1400, double @org.jspecify.annotations.NonNull []",
        "1400, 'java.util.Map<Integer, Part>'",
        "1400, java.util.Set<Integer>"
    })
    void maximumNumberOfFieldsCompiles(int fields, String type) {
        assertThat(compile(fields, type)).succeededWithoutWarnings();
    }

    @Test
    void oneMoreFieldIsAnError() {
        Compilation tooMany = compile(5001, "double");

        assertThat(tooMany).hadErrorCount(1);
        assertThat(tooMany).hadErrorContaining("FOX017: Large has too many fields: its JSON Schema, ");
    }

    /** Creates members of all kinds in turn; some are parameters of the constructor. */
    @ParameterizedTest
    @ValueSource(ints = {199, 201, 401, 1111})
    void messageReadInPartsRoundTrips(int fields) {
        List<String> types = List.of(
                "double",
                "Double",
                "java.util.OptionalInt",
                "java.util.@org.jspecify.annotations.NonNull List<String>",
                "java.util.Map<Mode, Part>",
                "Part[]",
                "java.time.@org.jspecify.annotations.NonNull Instant",
                "byte[]",
                "java.util.Set<Long>",
                "Wrapped",
                "short[]",
                "java.util.Optional<Part>");
        String members = IntStream.range(0, fields)
                .mapToObj(i -> "    private " + (i % 5 == 0 ? "final " : "") + types.get(i % types.size()) + " field"
                        + i
                        + ";\n    public " + types.get(i % types.size()) + " getField" + i + "() { return field" + i
                        + "; }\n"
                        + (i % 5 == 0
                                ? ""
                                : "    public void setField" + i + "(" + types.get(i % types.size())
                                        + " value) { this.field" + i + " = value; }\n"))
                .collect(Collectors.joining());
        String parameters = IntStream.iterate(0, i -> i < fields, i -> i + 5)
                .mapToObj(i -> types.get(i % types.size()) + " field" + i)
                .collect(Collectors.joining(", "));
        String assignments = IntStream.iterate(0, i -> i < fields, i -> i + 5)
                .mapToObj(i -> "this.field" + i + " = field" + i + ";")
                .collect(Collectors.joining(" "));
        Compilation compilation = Compile.sources(
                HEAD + "public class Large {\n" + members + "    public Large(" + parameters + ") { " + assignments
                        + " }\n}\n",
                PART,
                MODE,
                HEAD.replace("Schema", "Schema(transparent = true)") + "public record Wrapped(int x) {}\n");

        assertThat(compilation).succeededWithoutWarnings();
        CompiledClasses classes = new CompiledClasses(compilation);
        Object message = new RandomValues(fields, false, false).message(classes.messageType("demo.Large"));
        for (String form : new String[] {"demo.LargeJson", "demo.LargeProtobuf"}) {
            byte[] bytes = classes.encode(form, message);
            assertThat(Values.formatEmptyAsNull(classes.decoder(form).decode(bytes)))
                    .isEqualTo(Values.formatEmptyAsNull(message));
        }
    }

    @Test
    void missingFieldOfALargeMessageIsNamed() {
        CompiledClasses classes = new CompiledClasses(compile(500, "double"));

        assertThatThrownBy(() -> classes.decoder("demo.LargeJson").decode("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected field field0");
        assertThatThrownBy(() -> classes.decoder("demo.LargeProtobuf").decode(new byte[] {(byte) 0xa1, 0x1f, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("field499");
    }

    @Test
    void messageWithManyNestedTypesCompiles() {
        int types = 90;
        String imports = IntStream.range(0, types)
                .mapToObj(i -> "lib.Part" + i + ".class")
                .collect(Collectors.joining(", "));
        String fields = IntStream.range(0, types)
                .mapToObj(i -> "lib.Part" + i + " part" + i)
                .collect(Collectors.joining(", "));
        String[] sources = Stream.concat(
                        Stream.of("package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\n"
                                + "@org.foxglove4j.annotation.FoxgloveImport({" + imports + "})\npublic record Large("
                                + fields + ") {}\n"),
                        IntStream.range(0, types)
                                .mapToObj(i -> "package lib;\n\npublic record Part" + i + "("
                                        + IntStream.range(0, 50)
                                                .mapToObj(j -> "double part" + i + "Of" + j)
                                                .collect(Collectors.joining(", "))
                                        + ") {}\n"))
                .toArray(String[]::new);

        assertThat(Compile.sources(sources)).succeededWithoutWarnings();
    }

    private static Compilation compile(int fields, String type) {
        return Compile.sources(
                HEAD + "public class Large {\n"
                        + IntStream.range(0, fields)
                                .mapToObj(i -> "    public " + type + " field" + i + ";\n")
                                .collect(Collectors.joining())
                        + "}\n",
                PART,
                MODE);
    }

    @Test
    void exponentialJsonSchemaIsAnErrorAtItsRoot() {
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
    void deeplyNestedTypesCompileInLinearTime() {
        int depth = 40;
        Compilation compilation = Compile.sources(IntStream.rangeClosed(0, depth)
                .mapToObj(i -> "package demo;\n\n@org.foxglove4j.annotation.FoxgloveSchema\npublic record Level" + i
                        + "(" + (i == depth ? "double x" : "Level" + (i + 1) + " next") + ") {}\n")
                .toArray(String[]::new));

        assertThat(compilation).succeededWithoutWarnings();
    }
}
