package org.foxglove4j.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void fastSource_isThinnedToTheRate() {
        RateLimit limit = new RateLimit(10);

        assertThat(passed(limit, 1000, 1000)).isBetween(9, 11);
        assertThat(passed(new RateLimit(10), 100_000, 1000)).isBetween(990, 1010);
    }

    @Test
    void sourceAtTheRateWithJitter_passesWhole() {
        RateLimit limit = new RateLimit(50);
        SplittableRandom random = new SplittableRandom(1);
        int passed = 0;
        for (int i = 0; i < 1000; i++) {
            long jitter = random.nextLong(-SECOND / 1000, SECOND / 1000);
            passed += limit.tryPass(SECOND + i * SECOND / 50 + jitter) ? 1 : 0;
        }

        assertThat(passed).isEqualTo(1000);
    }

    @Test
    void pause_doesNotSaveUpMessages() {
        RateLimit limit = new RateLimit(1);
        assertThat(limit.tryPass(0)).isTrue();

        assertThat(limit.tryPass(100 * SECOND)).isTrue();
        assertThat(limit.tryPass(100 * SECOND + 1)).isFalse();
        assertThat(limit.tryPass(101 * SECOND)).isTrue();
    }

    @Test
    void timeThatGoesBack_beginsAnew() {
        RateLimit limit = new RateLimit(1);
        assertThat(limit.tryPass(100 * SECOND)).isTrue();

        assertThat(limit.tryPass(5 * SECOND)).isTrue();
        assertThat(limit.tryPass(5 * SECOND + 1)).isFalse();
    }

    @Test
    void rateOfNextToNothing_letsOneMessageThrough() {
        RateLimit limit = new RateLimit(1e-300);

        assertThat(limit.tryPass(1_700_000_000 * SECOND)).isTrue();
        assertThat(limit.tryPass(1_700_000_001 * SECOND)).isFalse();
        assertThat(limit.tryPass(1_800_000_000 * SECOND)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void rateThatIsNoPositiveNumber_isRefused(double rate) {
        assertThatThrownBy(() -> new RateLimit(rate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(rate));
    }

    private static int passed(RateLimit limit, int count, int perSecond) {
        int passed = 0;
        for (int i = 0; i < count; i++) {
            passed += limit.tryPass(i * SECOND / perSecond) ? 1 : 0;
        }
        return passed;
    }
}
