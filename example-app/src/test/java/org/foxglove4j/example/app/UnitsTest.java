package org.foxglove4j.example.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void bytesUseTheFittingUnit() {
        assertThat(Units.bytes(0)).isEqualTo("0 B");
        assertThat(Units.bytes(999)).isEqualTo("999 B");
        assertThat(Units.bytes(1234)).isEqualTo("1.2 kB");
        assertThat(Units.bytes(5_600_000)).isEqualTo("5.6 MB");
    }

    @Test
    void ratesCountTheIntervals() {
        assertThat(Units.rate(51, Duration.ofSeconds(1))).isEqualTo("50.0 Hz");
        assertThat(Units.rate(1, Duration.ZERO)).isEqualTo("-");
    }

    @Test
    void speedsAreRatiosOfTime() {
        assertThat(Units.perSecond(1)).isEqualTo("1.0 s");
        assertThat(Units.perSecond(600)).isEqualTo("10.0 min");
        assertThat(Units.perSecond(21600)).isEqualTo("6.0 h");
    }
}
