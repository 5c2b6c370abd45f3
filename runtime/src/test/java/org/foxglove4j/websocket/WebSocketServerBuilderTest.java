package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebSocketServerBuilderTest {

    @Test
    void whatWaitsForAClientTakesAnEighthOfASmallHeapAtMost() {
        assertThat(WebSocketServerBuilder.defaultBacklogBytes(128 << 20)).isEqualTo(16 << 20);
        assertThat(WebSocketServerBuilder.defaultBacklogBytes(512 << 20)).isEqualTo(64 << 20);
        assertThat(WebSocketServerBuilder.defaultBacklogBytes(Long.MAX_VALUE)).isEqualTo(64 << 20);
    }
}
