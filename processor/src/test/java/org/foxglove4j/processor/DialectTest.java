package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that generated JSON Schemas use only what the Foxglove app reads: no references, and no lists of lists. */
class DialectTest {

    @ParameterizedTest
    @MethodSource("messageTypes")
    void schemasUseOnlyTheDialect(String type) {
        byte[] schema = Samples.classes().encoder(type + "Json").schema().data();

        assertThat(JsonSchemaDialect.faults(schema)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{`title`: `T`, `type`: `array`, `items`: {`type`: `number`}};the root is no object with a title",
                "{`title`: `T`, `type`: `object`, `properties`: {`x`: {`$ref`: `#/y`}}};/x: keyword $ref",
                "{`title`: `T`, `type`: `object`, `properties`: {}, `required`: [`x`]};required `x` is no property",
                "{`title`: `T`, `type`: `object`, `properties`: {`m`: {`type`: `object`}}};/m: an object without properties",
                "{`title`: `T`, `type`: `object`, `properties`: {`e`: {`type`: `array`, `items`: {`oneOf`: []}}}};/e: an array of the type none",
                "{`title`: `T`, `type`: `object`, `properties`: {`n`: {`type`: [`number`, `null`]}}};/n: type [`number`,`null`]",
            })
    void keywordsOutsideTheDialectAreDetected(String schema, String fault) {
        assertThat(JsonSchemaDialect.faults(schema.replace('`', '"').getBytes(StandardCharsets.UTF_8)))
                .anyMatch(each -> each.contains(fault.replace('`', '"')));
    }

    static Stream<String> messageTypes() {
        return Samples.classes().typesWith("Json").stream();
    }
}
