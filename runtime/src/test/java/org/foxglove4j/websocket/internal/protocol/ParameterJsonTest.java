package org.foxglove4j.websocket.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterType;
import org.foxglove4j.parameter.ParameterValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the encoding of parameters. */
class ParameterJsonTest {

    @Test
    void valuesAreWrittenWithTheirType() {
        Map<String, ParameterValue> dict = new LinkedHashMap<>();
        dict.put("z", ParameterValue.of(1.0));
        dict.put("a", ParameterValue.of(Map.of("k", ParameterValue.of(new String[] {"v"}))));
        assertThat(json(
                        Parameter.of("i", -7),
                        Parameter.of("f", 0.5),
                        Parameter.of("w", 7.0),
                        Parameter.of("b", true),
                        Parameter.of("s", "ü\"\n"),
                        Parameter.of("y", new byte[] {16, 32, 48}),
                        Parameter.of("ia", 1, 2),
                        Parameter.of("fa", 1.0, 2.5),
                        Parameter.of("e", new double[0]),
                        Parameter.of("d", ParameterValue.of(dict)),
                        Parameter.of("u", null, ParameterValue.of(7.0)),
                        Parameter.unset("gone")))
                .isEqualTo("{\"name\":\"i\",\"value\":-7},"
                        + "{\"name\":\"f\",\"type\":\"float64\",\"value\":0.5},"
                        + "{\"name\":\"w\",\"type\":\"float64\",\"value\":7.0},"
                        + "{\"name\":\"b\",\"value\":true},"
                        + "{\"name\":\"s\",\"value\":\"ü\\\"\\n\"},"
                        + "{\"name\":\"y\",\"type\":\"byte_array\",\"value\":\"ECAw\"},"
                        + "{\"name\":\"ia\",\"value\":[1,2]},"
                        + "{\"name\":\"fa\",\"type\":\"float64_array\",\"value\":[1.0,2.5]},"
                        + "{\"name\":\"e\",\"type\":\"float64_array\",\"value\":[]},"
                        + "{\"name\":\"d\",\"value\":{\"z\":1.0,\"a\":{\"k\":[\"v\"]}}},"
                        + "{\"name\":\"u\",\"value\":7.0}");
    }

    @Test
    void writtenValuesAreReadBack() throws Exception {
        List<Parameter> parameters = List.of(
                Parameter.of("i", Long.MIN_VALUE),
                Parameter.of("f", Double.MIN_VALUE),
                Parameter.of("w", 1e21),
                Parameter.of("b", false),
                Parameter.of("y", new byte[] {-1, 0}),
                Parameter.of("ia", 1, 2),
                Parameter.of("fa", 1.0, 2.0),
                Parameter.of("e", new double[0]),
                Parameter.of("d", ParameterValue.of(Map.of("k", ParameterValue.of(2.0)))),
                Parameter.of("u", null, ParameterValue.of(7.0)));
        assertThat(read(json(parameters.toArray(Parameter[]::new)))).isEqualTo(parameters);
    }

    @Test
    void numberTypeFollowsFromTheTypeOrTheDigits() throws Exception {
        assertThat(read("{\"name\":\"a\",\"value\":123},{\"value\":123,\"name\":\"b\",\"type\":\"float64\"},"
                        + "{\"name\":\"c\",\"value\":1.0},{\"name\":\"d\",\"value\":[1,2.5]},"
                        + "{\"name\":\"e\",\"type\":\"float64_array\",\"value\":[123,456]},"
                        + "{\"name\":\"f\",\"value\":[1,2]},{\"name\":\"g\",\"value\":9223372036854775808},"
                        + "{\"name\":\"h\",\"value\":1e2}"))
                .containsExactly(
                        Parameter.of("a", 123),
                        Parameter.of("b", 123.0),
                        Parameter.of("c", null, ParameterValue.of(1.0)),
                        Parameter.of("d", null, ParameterValue.of(new double[] {1, 2.5})),
                        Parameter.of("e", 123.0, 456.0),
                        Parameter.of("f", 1, 2),
                        Parameter.of("g", null, ParameterValue.of(9223372036854775808.0)),
                        Parameter.of("h", null, ParameterValue.of(100.0)));
    }

    @Test
    void parameterMayHaveNoValue() throws Exception {
        assertThat(read("{\"name\":\"a\"},{\"name\":\"b\",\"type\":\"float64\"}"))
                .containsExactly(Parameter.unset("a"), Parameter.of("b", ParameterType.FLOAT64, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"a\",\"value\":1,\"x\":2} | unknown field `x`, expected `name`, `type` or `value`",
                "{\"name\":\"a\",\"type\":\"int\"} | unknown parameter type `int`",
                "{\"name\":\"a\",\"type\":null} | expected a string for `type`, found null",
                "{\"name\":\"a\",\"value\":null} | expected a value for `value`, found null",
                "{\"name\":\"a\",\"value\":1e999} | a parameter cannot be Infinity, which JSON cannot represent",
                "{\"value\":1} | missing field `name`",
                "{\"name\":\"a\",\"type\":\"float64\",\"value\":\"1\"} | Non-numeric value had type set to float64",
                "{\"name\":\"a\",\"type\":\"float64_array\",\"value\":1}"
                        + "| Value with type set to float64_array was not an array of numbers",
                "{\"name\":\"a\",\"type\":\"float64_array\",\"value\":[true]} | Non-numeric value in float64 array",
                "{\"name\":\"a\",\"type\":\"byte_array\",\"value\":[1]}"
                        + "| Value with type set to byte_array was not a string",
                "{\"name\":\"a\",\"value\":[1,2.0,\"three\"]}"
                        + "| Array contains a mix of numeric and non-numeric-values"
            })
    void invalidParametersAreRejected(String parameter, String reason) {
        assertThatThrownBy(() -> read(parameter))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessage(reason);
    }

    @Test
    void invalidBase64IsRejected() {
        assertThatThrownBy(() -> read("{\"name\":\"a\",\"type\":\"byte_array\",\"value\":\"!!!!\"}"))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageStartingWith("Invalid base64 in byte_array: ");
    }

    private static String json(Parameter... parameters) {
        String message = new String(new ParameterValues(List.of(parameters), "q-17").toJson(), UTF_8);
        assertThat(message)
                .startsWith("{\"op\":\"parameterValues\",\"parameters\":[")
                .endsWith("],\"id\":\"q-17\"}");
        return message.substring(message.indexOf('[') + 1, message.lastIndexOf(']'));
    }

    private static List<Parameter> read(String parameters) throws InvalidMessageException {
        ClientMessage message =
                ClientMessages.read("{\"op\":\"setParameters\",\"parameters\":[" + parameters + "],\"id\":\"q\"}");
        return ((SetParameters) message).parameters();
    }
}
