package org.foxglove4j.mcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MessageQueryTest {

    @Test
    void toStringDescribesTheSelection() {
        assertThat(MessageQuery.all()).hasToString("MessageQuery[order LOG_TIME]");
        assertThat(MessageQuery.topics("/pose")
                        .from(Instant.ofEpochSecond(1))
                        .untilNanos(-1)
                        .order(MessageOrder.FILE))
                .hasToString("MessageQuery[topics [/pose], from 1970-01-01T00:00:01Z,"
                        + " until 2554-07-21T23:34:33.709551615Z, order FILE]");
        assertThat(MessageQuery.all().channels(channel -> false).where(message -> false))
                .hasToString("MessageQuery[some channels, some messages, order LOG_TIME]");
    }
}
