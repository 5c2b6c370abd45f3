package org.foxglove4j.websocket;

/** Says what a client wants of the playback. */
public enum PlaybackCommand {
    /** To go on. */
    PLAY,
    /** To stand still. */
    PAUSE
}
