package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Connects to one server, repeatedly if necessary, with one connection at a time. Thread-safe. */
public final class RemoteConnector {

    private static final String HEADERS_OF_THE_HANDSHAKE = "Sec-WebSocket-";

    private final RemoteSocketConfig config;
    private final RemoteExecutor executor = new RemoteExecutor();
    private volatile boolean closed;
    private volatile @Nullable CompletableFuture<RemoteWebSocket> opening;

    /** Creates a connector. */
    public RemoteConnector(RemoteSocketConfig config) {
        this.config = config;
    }

    /**
     * Checks that a header is allowed in the {@linkplain RemoteSocketConfig#headers configuration}.
     *
     * @throws IllegalArgumentException if it is part of the handshake, or the name or value is invalid
     */
    public static void requireHeader(String name, String value) {
        HttpRequest.newBuilder().header(name, value);
        if (name.regionMatches(true, 0, HEADERS_OF_THE_HANDSHAKE, 0, HEADERS_OF_THE_HANDSHAKE.length())) {
            throw new IllegalArgumentException("header " + name + " is part of the handshake and is set by the client");
        }
    }

    /**
     * Connects to the server, and waits until this has succeeded or failed.
     *
     * @throws IOException if this fails, the server supports none of the subprotocols, or this connector is closed
     */
    public void connect(RemoteSocketHandler handler) throws IOException {
        List<String> subprotocols = config.subprotocols();
        CompletableFuture<RemoteWebSocket> begun =
                new RemoteOpening(config, new RemoteReceiver(config, handler, executor), executor).start();
        opening = begun;
        if (closed) {
            begun.completeExceptionally(closedFailure());
        }
        RemoteWebSocket webSocket;
        try {
            webSocket = await(begun);
        } finally {
            opening = null;
        }
        if (!subprotocols.contains(webSocket.subprotocol())) {
            throw new IOException("expected one of the subprotocols " + subprotocols + " from " + config.uri()
                    + ", found " + (webSocket.subprotocol().isEmpty() ? "none" : webSocket.subprotocol()));
        }
    }

    /** Runs a task after a delay, on a thread of the connector, unless the returned future is canceled before. */
    public Future<?> executeLater(Duration delay, Runnable task) {
        return executor.executeLater(delay.toNanos(), task);
    }

    /** Stops connecting, and ends the threads as soon as the connections have ended. */
    public void close() {
        closed = true;
        CompletableFuture<RemoteWebSocket> begun = opening;
        if (begun != null) {
            begun.completeExceptionally(closedFailure());
        }
        executor.endIdleThreads();
    }

    private IOException closedFailure() {
        return new IOException("the client of " + config.uri() + " was closed");
    }

    private RemoteWebSocket await(CompletableFuture<RemoteWebSocket> opening) throws IOException {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            opening.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while connecting to " + config.uri());
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        }
    }

    private IOException failure(Throwable cause) {
        URI uri = config.uri();
        if (cause instanceof RemoteHandshake.RefusedException refused) {
            return new IOException(
                    uri + " refused the handshake with HTTP status " + refused.status()
                            + "; is it a server of the Foxglove WebSocket protocol?",
                    cause);
        }
        IOException failure = cause instanceof ConnectException
                ? new ConnectException("cannot connect to " + uri + "; is a server running there?")
                : new IOException("cannot connect to " + uri + ": " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }
}
