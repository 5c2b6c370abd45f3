package org.foxglove4j.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {

    @Test
    void typeIsDerivedFromTheValue() {
        assertThat(Parameter.of("x", 1.0).type()).isEqualTo(ParameterType.FLOAT64);
        assertThat(Parameter.of("x", 1f).type()).isEqualTo(ParameterType.FLOAT64);
        assertThat(Parameter.of("x", new double[0]).type()).isEqualTo(ParameterType.FLOAT64_ARRAY);
        assertThat(Parameter.of("x", 1.0, 2.0).type()).isEqualTo(ParameterType.FLOAT64_ARRAY);
        assertThat(Parameter.of("x", ParameterValue.of(new double[] {1})).type())
                .isEqualTo(ParameterType.FLOAT64_ARRAY);
        assertThat(Parameter.of("x", new byte[0]).type()).isEqualTo(ParameterType.BYTE_ARRAY);
        assertThat(List.of(
                        Parameter.of("x", 1),
                        Parameter.of("x", 1, 2),
                        Parameter.of("x", new long[0]),
                        Parameter.of("x", true),
                        Parameter.of("x", "text"),
                        Parameter.of("x", "a", "b"),
                        Parameter.of("x", ParameterValue.of(Map.of("k", ParameterValue.of(1.0)))),
                        Parameter.unset("x")))
                .allSatisfy(parameter -> assertThat(parameter.type()).isNull());
    }

    @Test
    void valuesAreReturnedInTheirJavaType() {
        assertThat(ParameterValue.of(7).asLong()).isEqualTo(7);
        assertThat(ParameterValue.of(7).asDouble()).isEqualTo(7.0);
        assertThat(ParameterValue.of(0.5).asDouble()).isEqualTo(0.5);
        assertThat(ParameterValue.of(true).asBoolean()).isTrue();
        assertThat(ParameterValue.of("x").asString()).isEqualTo("x");
        assertThat(ParameterValue.of(new byte[] {1, 2}).asBytes()).containsExactly(1, 2);
        assertThat(ParameterValue.of(new long[] {1, 2}).asDoubles()).containsExactly(1, 2);
        assertThat(ParameterValue.of(new String[] {"a"}).asList()).containsExactly(ParameterValue.of("a"));
        assertThat(ParameterValue.of(Map.of("k", ParameterValue.of(1))).asMap())
                .containsExactly(Map.entry("k", ParameterValue.of(1)));
    }

    @Test
    void wrongTypeNamesWhatWasFound() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ParameterValue.of("fast").asDouble())
                .withMessage("expected a number, found \"fast\"");
        assertThatIllegalStateException()
                .isThrownBy(() -> ParameterValue.of(1.5).asLong())
                .withMessage("expected a whole number, found 1.5");
        assertThatIllegalStateException()
                .isThrownBy(() -> ParameterValue.of("z".repeat(1000)).asBytes())
                .withMessageEndingWith("zzz…");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void valuesWithoutJsonFormAreRejected(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.of("x", value))
                .withMessageContaining(Double.toString(value));
    }

    @Test
    void valuesOutsideTheProtocolAreRejected() {
        ParameterValue bytes = ParameterValue.of(new byte[1]);
        assertThatIllegalArgumentException().isThrownBy(() -> ParameterValue.of(List.of(bytes)));
        assertThatIllegalArgumentException().isThrownBy(() -> ParameterValue.of(Map.of("k", bytes)));
        assertThatIllegalArgumentException().isThrownBy(() -> ParameterValue.of("\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> ParameterValue.of(Map.of("\ud800", bytes)));
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.unset("\udc00"));
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.of("x", null, bytes));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameter.of("x", ParameterType.FLOAT64, ParameterValue.of("1")))
                .withMessage("parameter x=\"1\" cannot be of type float64");
    }

    @Test
    void valuesAreImmutable() {
        byte[] bytes = {1};
        ParameterValue value = ParameterValue.of(bytes);
        bytes[0] = 2;
        value.asBytes()[0] = 3;
        ParameterValue same = ParameterValue.of(new byte[] {1});
        assertThat(value).isEqualTo(same).hasSameHashCodeAs(same);
    }
}
