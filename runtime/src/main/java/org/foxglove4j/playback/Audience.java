package org.foxglove4j.playback;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.StatusLevel;
import org.foxglove4j.websocket.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Tells those who watch, if a server shows the playback to anybody, where it stands. */
final class Audience {

    /**
     * Times are control messages, which are never left out: with so few of them, a client that takes nothing is cut off for
     * that, before they fill its backlog.
     */
    private static final long TIME_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1) / 30;

    private @Nullable WebSocketServer server;
    private long timeToldNanos;
    private boolean timeTold;

    void setServer(WebSocketServer newServer) {
        server = newServer;
    }

    @Nullable
    WebSocketServer server() {
        return server;
    }

    /** Tells how the playback stands, when nobody has asked. */
    void tellState(PlaybackState state) {
        if (server != null) {
            server.broadcastPlaybackState(state);
        }
    }

    /** Tells the time of the data, unless that was done a moment ago. */
    void tellTime(long nowNanos, long position) {
        if (nanosUntilTime(nowNanos) == 0) {
            tellTimeNow(nowNanos, position);
        }
    }

    /** Tells the time of the data. */
    void tellTimeNow(long nowNanos, long position) {
        timeTold = true;
        timeToldNanos = nowNanos;
        if (server != null) {
            server.broadcastTime(position);
        }
    }

    /** Returns how long it is until the time is to be told again. */
    long nanosUntilTime(long nowNanos) {
        return timeTold ? Math.max(0, timeToldNanos + TIME_INTERVAL_NANOS - nowNanos) : 0;
    }

    /** Shows what has gone wrong. */
    void tellProblem(StatusLevel level, String text) {
        if (server != null) {
            server.publishStatus(level, text);
        }
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
