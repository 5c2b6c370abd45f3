package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Connects to one server, repeatedly if necessary, with one connection at a time. Thread-safe. */
public final class RemoteConnector {

    private static final String HEADERS_OF_THE_HANDSHAKE = "Sec-WebSocket-";

    private final RemoteSocketConfig config;
    private final RemoteExecutor executor = new RemoteExecutor();
    private volatile boolean closed;
    private volatile @Nullable RemoteOpening opening;

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
     * Connects to the server, and waits until this has succeeded, and the handler was called with the connection, or
     * until this has failed.
     *
     * @throws IOException if this fails, the server supports none of the subprotocols, the thread is interrupted, or this
     *     connector is closed; the handler is never called then
     */
    public void connect(RemoteSocketHandler handler) throws IOException {
        RemoteOpening begun = new RemoteOpening(config, new RemoteReceiver(config, handler, executor), executor);
        begun.start();
        opening = begun;
        if (closed) {
            begun.abort(closedFailure());
        }
        try {
            begun.await();
        } catch (ExecutionException e) {
            throw failure(Objects.requireNonNull(e.getCause()));
        } finally {
            opening = null;
        }
    }

    /** Runs a task after a delay, on a thread of the connector, unless the returned future is canceled before. */
    public Future<?> executeLater(Duration delay, Runnable task) {
        return executor.executeLater(delay.toNanos(), task);
    }

    /** Stops connecting, and ends the threads as soon as the connections have ended. */
    public void close() {
        closed = true;
        RemoteOpening begun = opening;
        if (begun != null) {
            begun.abort(closedFailure());
        }
        executor.endIdleThreads();
    }

    private IOException closedFailure() {
        return new IOException("the client of " + config.uri() + " was closed");
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
