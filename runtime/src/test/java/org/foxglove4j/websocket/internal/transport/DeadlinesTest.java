package org.foxglove4j.websocket.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests a peer's deadlines: 100 seconds for the handshake, 300 for taking bytes, 500 for answering a close frame. */
class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(new TransportConfig(
            new InetSocketAddress(0),
            null,
            1,
            1,
            Duration.ofSeconds(100),
            Duration.ofSeconds(300),
            Duration.ofSeconds(500),
            null));

    @Test
    void handshakeHasADeadline() {
        assertThat(missedIn(90, false)).isNull();
        assertThat(missedIn(110, false)).isEqualTo("no handshake within PT1M40S");
        assertThat(missedIn(1_000_000, true)).isNull();
    }

    @Test
    void waitingBytesHaveADeadline() {
        deadlines.bytesWait();
        assertThat(missedIn(290, true)).isNull();
        assertThat(missedIn(310, true)).isEqualTo("took no bytes for PT5M");
        deadlines.nothingWaits();
        assertThat(missedIn(310, true)).isNull();
    }

    @Test
    void closingHasADeadline() {
        deadlines.ending();
        assertThat(missedIn(490, true)).isNull();
        assertThat(missedIn(510, true)).isEqualTo("no answer to the close frame within PT8M20S");
    }

    private @Nullable String missedIn(int seconds, boolean handshakeDone) {
        return deadlines.missed(System.nanoTime() + Duration.ofSeconds(seconds).toNanos(), handshakeDone);
    }
}
