package org.foxglove4j.websocket;

/** The status of the playback. */
public enum PlaybackStatus {
    /** Playing. */
    PLAYING(0),
    /** Paused. */
    PAUSED(1),
    /** Waiting for data. */
    BUFFERING(2),
    /** At the end of the data. */
    ENDED(3);

    private final int code;

    PlaybackStatus(int code) {
        this.code = code;
    }

    /** Returns the status for a number of the protocol, from 0 to 3. */
    static PlaybackStatus of(int code) {
        return values()[code];
    }

    /** Returns the number of this status in the protocol. */
    int code() {
        return code;
    }
}
