package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests users' types with the same names as those used by generated code, with and without a package. */
class ShadowingTest {

    private static final List<String> STUBS = List.of(
            "Boolean",
            "Character",
            "Decoder",
            "Double",
            "EncodeBuffer",
            "Generated",
            "IllegalArgumentException",
            "Integer",
            "JsonReader",
            "Long",
            "NullPointerException",
            "Object",
            "String",
            "SuppressWarnings",
            "UUID");

    private static final String PANEL = """
            import org.foxglove4j.annotation.FoxgloveSchema;

            @FoxgloveSchema(builder = true)
            public record Panel(
                    java.lang.String name,
                    java.util.List<java.lang.Double> values,
                    java.util.Map<java.lang.String, Schema> schemas,
                    java.util.Optional<java.lang.Long> note,
                    java.util.UUID id,
                    Override override,
                    MessageEncoder encoder,
                    MessageDecoder decoder,
                    Encoder[] encoders) {}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "package demo; "})
    void messagesAreEqualAfterDecoding(String inPackage) {
        List<String> sources = new ArrayList<>();
        sources.add(inPackage + PANEL);
        for (String name :
                List.of("Schema", "Override", "Encoder", "MessageEncoder", "MessageDecoder", "List", "Optional")) {
            sources.add(inPackage + "@org.foxglove4j.annotation.FoxgloveSchema record " + name
                    + "(java.lang.Character c, Channel channel) {}");
        }
        sources.add(inPackage + "@org.foxglove4j.annotation.FoxgloveSchema record Channel(int x) {}");
        STUBS.forEach(name -> sources.add(inPackage + "class " + name + " {}"));

        Compilation compilation = Compile.sources(sources.toArray(String[]::new));

        assertThat(compilation).succeededWithoutWarnings();
        CompiledClasses classes = new CompiledClasses(compilation);
        String type = inPackage.isEmpty() ? "Panel" : "demo.Panel";
        RandomValues values = new RandomValues(1, false, true);
        for (int i = 0; i < 20; i++) {
            Object message = values.message(classes.messageType(type));
            for (String form : List.of(type + "Json", type + "Protobuf")) {
                byte[] bytes = classes.encode(form, message);
                assertThat(Values.formatEmptyAsNull(classes.decoder(form).decode(bytes)))
                        .as(() -> new String(bytes, StandardCharsets.UTF_8))
                        .isEqualTo(Values.formatEmptyAsNull(message));
            }
        }
    }
}
