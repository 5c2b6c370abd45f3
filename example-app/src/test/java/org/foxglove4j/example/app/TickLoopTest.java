package org.foxglove4j.example.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TickLoopTest {

    @Test
    void runsUntilTheDurationIsOver() throws Exception {
        List<Duration> ticks = new ArrayList<>();
        try (StopSignal stop = StopSignal.listen()) {
            new TickLoop(Duration.ofMillis(5)).run(Duration.ofMillis(50), stop, ticks::add);
        }
        assertThat(ticks).isSorted().hasSizeBetween(1, 10);
        assertThat(ticks.get(0)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void lateTickIsSkipped() throws Exception {
        List<Duration> ticks = new ArrayList<>();
        try (StopSignal stop = StopSignal.listen()) {
            new TickLoop(Duration.ofMillis(10)).run(Duration.ofMillis(100), stop, elapsed -> {
                ticks.add(elapsed);
                busyWaitUntil(System.nanoTime() + Duration.ofMillis(35).toNanos());
            });
        }
        assertThat(ticks).hasSizeLessThanOrEqualTo(4);
    }

    private static void busyWaitUntil(long nanoTime) {
        while (System.nanoTime() < nanoTime) {
            Thread.onSpinWait();
        }
    }
}
