package org.foxglove4j.websocket.internal.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompressibleKindsTest {

    private final CompressibleKinds kinds = new CompressibleKinds();

    @Test
    void aKindThatDoesNotShrinkIsTriedEverMoreSeldom_andAgainOnceItDoes() {
        assertThat(countAttempts(1000, 95)).isBetween(15, 25);
        assertThat(countAttempts(65, 50)).isPositive();
        assertThat(countAttempts(100, 50)).isEqualTo(100);
    }

    @Test
    void slightlyCompressibleKindIsAlwaysCompressed() {
        assertThat(countAttempts(100, 93)).isEqualTo(100);
    }

    private int countAttempts(int messages, int compressedBytes) {
        int tries = 0;
        for (int i = 0; i < messages; i++) {
            if (kinds.shouldCompress(5)) {
                kinds.recordResult(5, 100, compressedBytes);
                tries++;
            }
        }
        return tries;
    }
}
