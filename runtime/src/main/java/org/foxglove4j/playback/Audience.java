package org.foxglove4j.playback;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.StatusLevel;
import org.foxglove4j.websocket.WebSocketServer;
import org.jspecify.annotations.Nullable;

/** Informs the clients of the player's server, if there is one, about the state of the playback. */
final class Audience {

    /**
     * Time messages are control messages, which are never dropped. There are so few of them that a client that reads
     * nothing is disconnected for that before they fill its backlog.
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

    /** Sends the state of the playback without a request. */
    void sendState(PlaybackState state) {
        if (server != null) {
            server.broadcastPlaybackState(state);
        }
    }

    /** Sends the time of the data, unless it was sent a moment ago. */
    void sendTime(long nowNanos, long position) {
        if (nanosUntilTime(nowNanos) == 0) {
            sendTimeNow(nowNanos, position);
        }
    }

    /** Sends the time of the data. */
    void sendTimeNow(long nowNanos, long position) {
        timeTold = true;
        timeToldNanos = nowNanos;
        if (server != null) {
            server.broadcastTime(position);
        }
    }

    /** Returns the time until the time of the data must be sent again. */
    long nanosUntilTime(long nowNanos) {
        return timeTold ? Math.max(0, timeToldNanos + TIME_INTERVAL_NANOS - nowNanos) : 0;
    }

    /** Reports a problem to clients. */
    void sendProblem(StatusLevel level, String text) {
        if (server != null) {
            server.publishStatus(level, text);
        }
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
