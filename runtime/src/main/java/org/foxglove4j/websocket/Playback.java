package org.foxglove4j.websocket;

import java.time.Instant;
import org.foxglove4j.internal.EpochClock;

/** The recorded data that a server shows, and who plays it. */
record Playback(Instant start, Instant end, PlaybackHandler handler) {

    Playback {
        EpochClock.toNanos(start);
        EpochClock.toNanos(end);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the data end at " + end + ", before they begin at " + start);
        }
    }
}
