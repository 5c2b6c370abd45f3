package org.foxglove4j.websocket;

import java.time.Instant;
import java.util.Objects;
import org.foxglove4j.internal.EpochClock;

/**
 * The state of the playback.
 *
 * @param status whether the playback is playing, paused, buffering or at its end
 * @param currentTime the current position, as a time in the data
 * @param speed the speed, where 1 is real time
 * @param didSeek whether the position has just been changed by a seek. If so, the app clears its panels, and messages
 *     waiting to be sent to clients are discarded without being counted as dropped. False if a requested seek was not
 *     done
 */
public record PlaybackState(PlaybackStatus status, Instant currentTime, float speed, boolean didSeek) {

    /**
     * Creates a state.
     *
     * @throws IllegalArgumentException if the time is before 1970 or after 2262, or the speed is not finite
     */
    public PlaybackState {
        Objects.requireNonNull(status, "status");
        EpochClock.toNanos(currentTime);
        if (!Float.isFinite(speed)) {
            throw new IllegalArgumentException("speed " + speed + " is not finite");
        }
    }

    /** Creates a state without a seek. */
    public PlaybackState(PlaybackStatus status, Instant currentTime, float speed) {
        this(status, currentTime, speed, false);
    }
}
