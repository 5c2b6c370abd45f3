package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerLimitsTest {

    @Test
    void backlogTakesAtMostAnEighthOfASmallHeap() {
        assertThat(ServerLimits.defaultBacklogBytes(128 << 20)).isEqualTo(16 << 20);
        assertThat(ServerLimits.defaultBacklogBytes(512 << 20)).isEqualTo(64 << 20);
        assertThat(ServerLimits.defaultBacklogBytes(Long.MAX_VALUE)).isEqualTo(64 << 20);
    }
}
