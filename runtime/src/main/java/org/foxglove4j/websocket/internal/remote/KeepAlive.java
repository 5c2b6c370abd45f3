package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Pings a silent server, and ends the connection if it does not respond, for example because it has lost power. */
final class KeepAlive {

    /** The number of pings before the server is considered lost. */
    private static final int PINGS = 3;

    private final RemoteWebSocket webSocket;
    private final RemoteReceiver incoming;
    private final RemoteExecutor executor;
    private final Duration timeout;
    private volatile @Nullable Future<?> timer;

    KeepAlive(RemoteWebSocket webSocket, RemoteReceiver incoming, RemoteExecutor executor, Duration timeout) {
        this.webSocket = webSocket;
        this.incoming = incoming;
        this.executor = executor;
        this.timeout = timeout;
    }

    /** Starts monitoring the connection until it ends. */
    void start() {
        timer = executor.executeLater(timeout.toNanos() / (PINGS + 1), this::check);
        if (incoming.hasEnded()) {
            stop();
        }
    }

    /** Stops monitoring and releases all references, because the connection has ended. */
    void stop() {
        Future<?> next = timer;
        if (next != null) {
            next.cancel(false);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A ping that cannot be sent is followed by others.
    private void check() {
        if (incoming.hasEnded()) {
            return;
        }
        long quietNanos = incoming.quietNanos();
        if (quietNanos >= timeout.toNanos()) {
            webSocket.abort();
            incoming.end(new IOException("nothing was received from the server for " + timeout));
            return;
        }
        if (quietNanos >= timeout.toNanos() / (PINGS + 1)) {
            webSocket.sendPing();
        }
        start();
    }
}
