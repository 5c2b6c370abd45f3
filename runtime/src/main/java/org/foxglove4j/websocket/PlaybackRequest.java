package org.foxglove4j.websocket;

import java.time.Instant;
import java.util.Optional;

/**
 * A request of a client to control the playback. Apply its parts in this order: seek to {@link #seekTime}, set the
 * {@link #speed}, then play or pause. To play in a loop, the app sends a single request that seeks to the start and
 * plays.
 *
 * @see PlaybackHandler
 */
public final class PlaybackRequest {

    private final ConnectedClient client;
    private final PlaybackCommand command;
    private final float speed;
    private final Optional<Instant> seekTime;

    PlaybackRequest(ConnectedClient client, PlaybackCommand command, float speed, Optional<Instant> seekTime) {
        this.client = client;
        this.command = command;
        this.speed = speed;
        this.seekTime = seekTime;
    }

    /** Returns the client that sent the request. */
    public ConnectedClient client() {
        return client;
    }

    /** Returns whether to play or to pause. */
    public PlaybackCommand command() {
        return command;
    }

    /** Returns the requested speed, where 1 is real time. The value is not validated: it may be 0, negative or NaN. */
    public float speed() {
        return speed;
    }

    /**
     * Returns the time to seek to first; empty to continue from the current position. It may be outside of the data's
     * time range.
     */
    public Optional<Instant> seekTime() {
        return seekTime;
    }

    @Override
    public String toString() {
        return "PlaybackRequest[" + command + ", speed " + speed
                + seekTime.map(time -> ", seek to " + time).orElse("") + "]";
    }
}
