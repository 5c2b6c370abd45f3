package org.foxglove4j.websocket;

/** A command of a client for the playback. */
public enum PlaybackCommand {
    /** Start or continue playing. */
    PLAY,
    /** Pause. */
    PAUSE
}
