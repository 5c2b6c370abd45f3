package org.foxglove4j.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypedParameterTest {

    enum Auto {
        LEAVE,
        SCORE
    }

    private final ParameterStore store = ParameterStore.create();
    private final TypedParameter<Double> gain = store.declareDouble("/gain", 4, ParameterCheck.range(0, 20));
    private final TypedParameter<Auto> auto = store.declareEnum("/auto", Auto.LEAVE);

    @Test
    void eachTypeIsReadAndSet() {
        TypedParameter<Long> count = store.declareLong("/count", 3);
        TypedParameter<Boolean> enabled = store.declareBoolean("/enabled", true);
        TypedParameter<String> note = store.declareString("/note", "a");
        gain.set(2.5);
        auto.set(Auto.SCORE);
        count.set(4L);
        enabled.set(false);
        note.set("b");
        assertThat(gain.get()).isEqualTo(2.5);
        assertThat(auto.get()).isEqualTo(Auto.SCORE);
        assertThat(count.get()).isEqualTo(4);
        assertThat(enabled.get()).isFalse();
        assertThat(note.get()).isEqualTo("b");
        assertThat(store.toMap())
                .containsExactly(
                        Map.entry("/auto", "SCORE"),
                        Map.entry("/count", 4L),
                        Map.entry("/enabled", false),
                        Map.entry("/gain", 2.5),
                        Map.entry("/note", "b"));
    }

    @Test
    void whatAClientSets_isSeen() {
        assertThat(store.setByClient(List.of(Parameter.of("/gain", 7), Parameter.of("/auto", "SCORE"))))
                .isEmpty();
        assertThat(gain.get()).isEqualTo(7);
        assertThat(auto.get()).isEqualTo(Auto.SCORE);
        assertThat(auto).hasToString("/auto=SCORE");
    }

    @Test
    void whatIsNotAllowed_isRefusedAndLeavesTheValue() {
        assertThat(store.setByClient(List.of(Parameter.of("/auto", "SLEEP"))))
                .containsExactly("parameter /auto cannot be set to \"SLEEP\": expected one of [LEAVE, SCORE], found"
                        + " \"SLEEP\"");
        assertThatIllegalArgumentException().isThrownBy(() -> gain.set(21.0));
        assertThatIllegalArgumentException().isThrownBy(() -> store.declareLong("/n", 5, ParameterCheck.range(0, 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> store.declareDouble("/gain", 1));
        assertThat(gain.get()).isEqualTo(4);
        assertThat(auto.get()).isEqualTo(Auto.LEAVE);
    }

    @Test
    void readingAllocatesOnlyAfterAChange() {
        assertThat(gain.get()).isSameAs(gain.get());
    }

    @Test
    void actionIsCalledForChangesOfItsParameterOnly() {
        List<Double> seen = new ArrayList<>();
        gain.onChange(seen::add);
        store.set("/gain", 5);
        store.set("/gain", 5);
        auto.set(Auto.SCORE);
        assertThat(seen).containsExactly(5.0);
    }

    @Test
    void parameterThatWasRemoved_isToldOf() {
        store.remove("/gain");
        assertThatIllegalArgumentException().isThrownBy(gain::get).withMessageContaining("there is no parameter /gain");
    }

    @Test
    void watchReportsTheFirstValueAndEachChangeOnce() {
        ParameterWatch both = ParameterWatch.of(gain, auto);
        ParameterWatch one = ParameterWatch.of(auto);
        assertThat(both.hasChanged()).isTrue();
        assertThat(one.hasChanged()).isTrue();
        assertThat(both.hasChanged()).isFalse();

        gain.set(6.0);
        assertThat(one.hasChanged()).isFalse();
        assertThat(both.hasChanged()).isTrue();
        assertThat(both.hasChanged()).isFalse();

        gain.set(6.0);
        assertThat(both.hasChanged()).isFalse();
    }
}
