package org.foxglove4j.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThrottleTest {

    @Test
    void firstPasses_restOfTheIntervalIsHeldBackAndCounted() {
        Throttle throttle = new Throttle(100);

        assertThat(throttle.tryPass(1_000)).isZero();
        assertThat(throttle.tryPass(1_001)).isEqualTo(-1);
        assertThat(throttle.tryPass(1_099)).isEqualTo(-1);
        assertThat(throttle.tryPass(1_100)).isEqualTo(2);
        assertThat(throttle.tryPass(1_101)).isEqualTo(-1);
        assertThat(throttle.tryPass(5_000)).isEqualTo(1);
        assertThat(throttle.tryPass(9_000)).isZero();
    }

    @Test
    void clockThatWrapsAround_stillPasses() {
        Throttle throttle = new Throttle(100);

        assertThat(throttle.tryPass(Long.MAX_VALUE - 10)).isZero();
        assertThat(throttle.tryPass(Long.MIN_VALUE + 10)).isEqualTo(-1);
        assertThat(throttle.tryPass(Long.MIN_VALUE + 100)).isEqualTo(1);
    }

    @Test
    void heldBackCount_isPutIntoWords() {
        assertThat(Throttle.heldBackSuffix(0)).isEmpty();
        assertThat(Throttle.heldBackSuffix(1)).isEqualTo(" (and 1 time since the last warning)");
        assertThat(Throttle.heldBackSuffix(3)).isEqualTo(" (and 3 times since the last warning)");
    }
}
