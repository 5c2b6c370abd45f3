package org.foxglove4j.websocket;

import java.time.Instant;
import java.util.Optional;

/**
 * What a client wants of the playback. The parts are to be done in this order: go to {@link #seekTime}, take on
 * {@link #speed}, then play or pause. The app plays in a loop by one request that goes to the start and plays.
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

    /** Returns who asks. */
    public ConnectedClient client() {
        return client;
    }

    /** Returns whether to play or to pause. */
    public PlaybackCommand command() {
        return command;
    }

    /** Returns how fast to play, 1 being real time. It is what the client sent: it may be 0, negative or not a number. */
    public float speed() {
        return speed;
    }

    /** Returns where to go first; empty to go on from here. It may lie outside of the data. */
    public Optional<Instant> seekTime() {
        return seekTime;
    }

    @Override
    public String toString() {
        return "PlaybackRequest[" + command + ", speed " + speed
                + seekTime.map(time -> ", seek to " + time).orElse("") + "]";
    }
}
