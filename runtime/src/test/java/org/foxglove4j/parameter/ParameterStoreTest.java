package org.foxglove4j.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ParameterStoreTest {

    private final List<List<Parameter>> changes = Collections.synchronizedList(new ArrayList<>());
    private final ParameterStore store = ParameterStore.create()
            .declare(Parameter.of("speed", 0.5), ParameterCheck.range(0, 2))
            .declare(Parameter.of("count", 3))
            .declare(Parameter.of("mode", "manual"), ParameterCheck.oneOf("manual", "auto"))
            .declare(Parameter.of("gains", new double[0]))
            .declare(Parameter.of("names", "a", "b"))
            .declareReadOnly(Parameter.of("serial", "A-17"));

    ParameterStoreTest() {
        store.addListener(changes::add);
    }

    @Test
    void changeIsNotifiedOnce() {
        store.set("speed", 1.5);
        store.set("speed", 1.5);
        assertThat(store.get("speed").asDouble()).isEqualTo(1.5);
        assertThat(changes).containsExactly(List.of(Parameter.of("speed", 1.5)));
    }

    @Test
    void longsConvertToDoublesAndBack() {
        store.set("speed", 1);
        store.set("count", 4.0);
        assertThat(store.find("speed")).contains(Parameter.of("speed", 1.0));
        assertThat(store.find("count")).contains(Parameter.of("count", 4));
        assertThat(store.setByClient(List.of(Parameter.of("gains", 1, 2)))).isEmpty();
        assertThat(store.find("gains")).contains(Parameter.of("gains", 1.0, 2.0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.set("count", 4.5))
                .withMessage("parameter count cannot be set to 4.5: expected a value like 4");
        assertThatIllegalArgumentException().isThrownBy(() -> store.set("count", 1e19));
    }

    @Test
    void otherTypesAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.set("mode", true));
        assertThatIllegalArgumentException().isThrownBy(() -> store.set("names", ParameterValue.of(new long[] {1})));
        assertThatIllegalArgumentException().isThrownBy(() -> store.set("names", "a"));
        assertThat(changes).isEmpty();
    }

    @Test
    void severalAreSetTogetherOrNotAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.set(List.of(Parameter.of("count", 9), Parameter.of("speed", 9.0))))
                .withMessage("parameter speed cannot be set to 9.0: expected 0.0 to 2.0, found 9.0");
        assertThat(store.get("count").asLong()).isEqualTo(3);
        store.set(List.of(Parameter.of("count", 9), Parameter.of("speed", 2.0), Parameter.of("mode", "manual")));
        assertThat(changes).containsExactly(List.of(Parameter.of("count", 9), Parameter.of("speed", 2.0)));
    }

    @Test
    void clientsGetAReasonForRejectedParameters() {
        assertThat(store.setByClient(List.of(
                        Parameter.of("count", 9),
                        Parameter.of("mode", "fast"),
                        Parameter.of("serial", "B"),
                        Parameter.of("other", 1),
                        Parameter.unset("speed"))))
                .containsExactly(
                        "parameter mode cannot be set to \"fast\": expected one of [manual, auto], found \"fast\"",
                        "parameter serial is read-only",
                        "there is no parameter other; declare it first",
                        "parameter speed must have a value");
        assertThat(changes).containsExactly(List.of(Parameter.of("count", 9)));
        store.set("serial", "B");
        assertThat(store.get("serial").asString()).isEqualTo("B");
    }

    @Test
    void namesAreDeclaredOnce() {
        assertThatIllegalArgumentException().isThrownBy(() -> store.declare(Parameter.of("mode", "x")));
        assertThatIllegalArgumentException().isThrownBy(() -> store.declare(Parameter.unset("new")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.declare(Parameter.of("new", 3.0), ParameterCheck.range(0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterCheck.range(1, 0))
                .withMessageContaining("1.0 to 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> store.get("new"));
        assertThat(store.find("new")).isEmpty();
        store.remove("mode");
        store.declare(Parameter.of("mode", 1));
        assertThat(store.all())
                .extracting(Parameter::name)
                .containsExactly("count", "gains", "mode", "names", "serial", "speed");
    }

    @Test
    void listenersMayChangeParametersAndFailWithoutAffectingOthers() {
        ParameterStore other =
                ParameterStore.create().declare(Parameter.of("wanted", 1)).declare(Parameter.of("double", 2));
        other.addListener(changed -> {
            throw new IllegalStateException("on purpose");
        });
        ParameterListener doubling =
                changed -> other.set("double", 2 * other.get("wanted").asLong());
        other.addListener(doubling);
        other.set("wanted", 4);
        assertThat(other.get("double").asLong()).isEqualTo(8);
        other.removeListener(doubling);
        other.set("wanted", 5);
        assertThat(other.get("double").asLong()).isEqualTo(8);
    }

    @Test
    void threadsSetParametersConcurrently() throws Exception {
        int threads = 4;
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            String name = "counter" + i;
            store.declare(Parameter.of(name, 0));
            Thread thread = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                for (int n = 1; n <= 1000; n++) {
                    store.set(name, n);
                    store.get("speed");
                }
            });
            running.add(thread);
        }
        running.forEach(Thread::start);
        start.countDown();
        for (Thread thread : running) {
            thread.join(30_000);
        }
        for (int i = 0; i < threads; i++) {
            assertThat(store.get("counter" + i).asLong()).isEqualTo(1000);
        }
    }
}
