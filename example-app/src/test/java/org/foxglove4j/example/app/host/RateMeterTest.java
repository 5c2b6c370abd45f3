package org.foxglove4j.example.app.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RateMeterTest {

    private final RateMeter meter = new RateMeter();

    @Test
    void firstReadingHasNoRate() {
        assertThat(meter.perSecond(5, 1000)).isZero();
    }

    @Test
    void rateIsGrowthPerSecond() {
        meter.perSecond(0, 100);
        assertThat(meter.perSecond(TimeUnit.MILLISECONDS.toNanos(500), 150)).isEqualTo(100);
    }

    @Test
    void readingsOlderThanASecondAreForgotten() {
        meter.perSecond(0, 0);
        meter.perSecond(TimeUnit.MILLISECONDS.toNanos(1000), 1_000_000);
        assertThat(meter.perSecond(TimeUnit.MILLISECONDS.toNanos(2000), 1_000_010))
                .isEqualTo(10);
    }
}
