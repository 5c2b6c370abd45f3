package org.foxglove4j.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tests parameter values as objects of the JDK. */
class PlainObjectsTest {

    private enum Mode {
        AUTO
    }

    @Test
    void whatAFileOfSettingsHoldsIsAValue_andComesBack() {
        Map<String, Object> pid = new LinkedHashMap<>();
        pid.put("p", 1.5);
        pid.put("limits", List.of(1L, 2L));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("on", true);
        settings.put("name", "arm");
        settings.put("pid", pid);

        ParameterValue value = ParameterValue.from(settings);

        assertThat(value.asMap().get("pid").asMap().get("limits").asDoubles()).containsExactly(1, 2);
        assertThat(value.toObject()).isEqualTo(settings);
        assertThat(((Map<?, ?>) value.toObject()).keySet().toString()).isEqualTo("[on, name, pid]");
    }

    @Test
    void classesMapToParameterTypes() {
        assertThat(ParameterValue.from((byte) 1)).isEqualTo(ParameterValue.of(1));
        assertThat(ParameterValue.from(1.5f)).isEqualTo(ParameterValue.of(1.5));
        assertThat(ParameterValue.from(new StringBuilder("x"))).isEqualTo(ParameterValue.of("x"));
        assertThat(ParameterValue.from(Mode.AUTO)).isEqualTo(ParameterValue.of("AUTO"));
        assertThat(ParameterValue.from(new byte[] {1}).asBytes()).containsExactly(1);
        assertThat(ParameterValue.from(new byte[] {1}).toObject()).isEqualTo(new byte[] {1});
        assertThat(ParameterValue.from(new int[] {1, 2})).isEqualTo(ParameterValue.of(new long[] {1, 2}));
        assertThat(ParameterValue.from(new Object[] {1, "x"}).toObject()).isEqualTo(List.of(1L, "x"));
        assertThat(ParameterValue.from(Set.of(true)).toObject()).isEqualTo(List.of(true));
        assertThat(ParameterValue.from(Map.of(1, 2)).toObject()).isEqualTo(Map.of("1", 2L));
        assertThat(ParameterValue.from(ParameterValue.of(7))).isEqualTo(ParameterValue.of(7));
        assertThat(Parameter.of("x", ParameterValue.from(new double[] {1})).type())
                .isEqualTo(ParameterType.FLOAT64_ARRAY);
    }

    @Test
    void errorsIncludeThePathToTheValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValue.from(Map.of("pid", List.of(1, new StringBuffer().getClass()))))
                .withMessageStartingWith("value.pid[1]: ")
                .withMessageContaining("java.lang.Class");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValue.from(Arrays.asList(1, null)))
                .withMessageContaining("value[1]: ")
                .withMessageEndingWith("found null");
        assertThatIllegalArgumentException().isThrownBy(() -> ParameterValue.from(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValue.from(List.of(new byte[1])))
                .withMessageContaining("bytes inside an array");
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterValue.from(itself))
                .withMessageContaining("does one contain itself?");
    }
}
