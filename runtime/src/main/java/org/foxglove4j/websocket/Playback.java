package org.foxglove4j.websocket;

import java.time.Instant;
import org.foxglove4j.internal.EpochClock;

/** The time range of the recorded data that a server plays back, and the handler that controls the playback. */
record Playback(Instant start, Instant end, PlaybackHandler handler) {

    Playback {
        EpochClock.toNanos(start);
        EpochClock.toNanos(end);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("the data ends at " + end + ", before its start at " + start);
        }
    }
}
