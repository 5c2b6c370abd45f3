package org.foxglove4j.websocket;

import java.time.Instant;
import java.util.Objects;
import org.foxglove4j.internal.EpochClock;

/**
 * Where the playback stands.
 *
 * @param status what it does
 * @param currentTime the time of the data that is shown now
 * @param speed how fast it plays, 1 being real time
 * @param didSeek whether it has just jumped: the app then clears its panels, and messages that still wait for clients are
 *     forgotten, without counting as dropped. False if a wish to jump came to nothing
 */
public record PlaybackState(PlaybackStatus status, Instant currentTime, float speed, boolean didSeek) {

    /**
     * Creates a state.
     *
     * @throws IllegalArgumentException if the time lies before 1970 or after 2262, or the speed is not finite
     */
    public PlaybackState {
        Objects.requireNonNull(status, "status");
        EpochClock.toNanos(currentTime);
        if (!Float.isFinite(speed)) {
            throw new IllegalArgumentException("speed " + speed + " is not finite");
        }
    }

    /** Creates a state without a jump. */
    public PlaybackState(PlaybackStatus status, Instant currentTime, float speed) {
        this(status, currentTime, speed, false);
    }
}
