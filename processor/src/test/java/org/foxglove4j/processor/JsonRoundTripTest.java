package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that JSON messages conform to their schema according to another validator, and round-trip. */
class JsonRoundTripTest {

    private static final int MESSAGES = 50;

    @Test
    void samplesCompileWithoutWarnings() {
        assertThat(Samples.compiled()).succeededWithoutWarnings();
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void finiteMessagesAreValidAndEqualAfterDecoding(String type) {
        com.networknt.schema.Schema validator = validator(type);
        RandomValues values = new RandomValues(type.hashCode(), true, false);
        for (int i = 0; i < MESSAGES; i++) {
            Object message = values.message(javaType(type));
            byte[] json = Samples.classes().encode(type + "Json", message);
            String text = new String(json, StandardCharsets.UTF_8);

            assertThat(validator.validate(text, InputFormat.JSON)).as(text).isEmpty();
            assertEqualAfterDecoding(type, message, json);
        }
    }

    @ParameterizedTest
    @MethodSource("messageTypes")
    void messagesWithoutAbsentOrNonFiniteValuesAreEqualAfterDecoding(String type) {
        RandomValues values = new RandomValues(type.hashCode(), false, true);
        for (int i = 0; i < MESSAGES; i++) {
            Object message = values.message(javaType(type));
            assertEqualAfterDecoding(type, message, Samples.classes().encode(type + "Json", message));
        }
    }

    private static void assertEqualAfterDecoding(String type, Object message, byte[] json) {
        Object decoded = Samples.classes().decoder(type + "Json").decode(json);
        assertThat(Values.format(decoded))
                .as(() -> new String(json, StandardCharsets.UTF_8))
                .isEqualTo(Values.format(message));
    }

    private static com.networknt.schema.Schema validator(String type) {
        Schema schema = Samples.classes().encoder(type + "Json").schema();
        assertThat(schema.encoding()).isEqualTo(SchemaEncodings.JSON_SCHEMA);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(new String(schema.data(), StandardCharsets.UTF_8), InputFormat.JSON);
    }

    private static Class<?> javaType(String type) {
        return Samples.classes().messageType(type);
    }

    static Stream<String> messageTypes() {
        Set<String> types = Samples.classes().typesWith("Json");
        return types.stream();
    }
}
