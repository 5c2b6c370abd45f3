package org.foxglove4j.websocket;

/** Says what the playback does. */
public enum PlaybackStatus {
    /** It goes on. */
    PLAYING(0),
    /** It stands still. */
    PAUSED(1),
    /** It waits for data. */
    BUFFERING(2),
    /** It has come to the end of the data. */
    ENDED(3);

    private final int code;

    PlaybackStatus(int code) {
        this.code = code;
    }

    /** Returns the status of a number in the protocol, from 0 to 3. */
    static PlaybackStatus of(int code) {
        return values()[code];
    }

    /** Returns the number that stands for it in the protocol. */
    int code() {
        return code;
    }
}
