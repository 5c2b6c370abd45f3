package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Asks a server that is quiet for a sign of life, and ends the connection if none comes: it may have lost its power. */
final class KeepAlive {

    /** So many times the server is asked before it is given up. */
    private static final int PINGS = 3;

    private final WebSocket webSocket;
    private final MessageAssembler incoming;
    private final Duration patience;

    KeepAlive(WebSocket webSocket, MessageAssembler incoming, Duration patience) {
        this.webSocket = webSocket;
        this.incoming = incoming;
        this.patience = patience;
    }

    /** Begins to look after the connection, until it ends. */
    void start() {
        CompletableFuture.delayedExecutor(
                        patience.toNanos() / (PINGS + 1), TimeUnit.NANOSECONDS, ClientExecutor.INSTANCE)
                .execute(this::look);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A ping that cannot be sent is followed by others.
    private void look() {
        if (incoming.hasEnded()) {
            return;
        }
        long quietNanos = incoming.quietNanos();
        if (quietNanos >= patience.toNanos()) {
            webSocket.abort();
            incoming.end(new IOException("nothing has come from the server for " + patience));
            return;
        }
        if (quietNanos >= patience.toNanos() / (PINGS + 1)) {
            webSocket.sendPing(ByteBuffer.allocate(0));
        }
        start();
    }
}
