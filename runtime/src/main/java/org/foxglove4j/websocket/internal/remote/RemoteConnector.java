package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects to one server, again and again if need be, one connection after the other. Safe for use by several threads. */
public final class RemoteConnector {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteConnector.class);

    private static final String HEADERS_OF_THE_HANDSHAKE = "Sec-WebSocket-";

    private final RemoteSocketConfig config;
    private final RemoteExecutor executor = new RemoteExecutor();
    private volatile @Nullable HttpClient httpClient;
    private volatile @Nullable CompletableFuture<WebSocket> opening;

    /** Creates a connector. */
    public RemoteConnector(RemoteSocketConfig config) {
        this.config = config;
        HttpClient.Builder builder = HttpClient.newBuilder().executor(executor);
        SSLContext tls = config.tls();
        httpClient = tls == null ? builder.build() : builder.sslContext(tls).build();
    }

    /**
     * Makes sure that a header may be given to the {@linkplain RemoteSocketConfig#headers configuration}: the JDK's client tells
     * of a bad one only while it connects.
     *
     * @throws IllegalArgumentException if it is a part of the handshake, or no header can have that name or value
     */
    public static void requireHeader(String name, String value) {
        HttpRequest.newBuilder().header(name, value);
        if (name.regionMatches(true, 0, HEADERS_OF_THE_HANDSHAKE, 0, HEADERS_OF_THE_HANDSHAKE.length())) {
            throw new IllegalArgumentException("header " + name + " is a part of the handshake, which the client does");
        }
    }

    /**
     * Connects to a server, and waits until that has succeeded or failed.
     *
     * @throws IOException if it has failed, the server speaks none of the subprotocols, or this connector is closed
     */
    public void connect(RemoteSocketHandler handler) throws IOException {
        HttpClient open = httpClient;
        if (open == null) {
            throw closed();
        }
        List<String> subprotocols = config.subprotocols();
        MessageAssembler assembler = new MessageAssembler(config, handler, executor);
        DeflateOptions deflate = config.deflate();
        CompletableFuture<WebSocket> begun = deflate == null
                ? openPlain(open, assembler)
                : new RemoteOpening(config, deflate, assembler, executor).start();
        opening = begun;
        if (httpClient == null) {
            begun.completeExceptionally(closed());
        }
        WebSocket webSocket;
        try {
            webSocket = await(begun);
        } finally {
            opening = null;
        }
        if (!subprotocols.contains(webSocket.getSubprotocol())) {
            throw new IOException(config.uri() + " was expected to speak one of " + subprotocols + ", and speaks "
                    + (webSocket.getSubprotocol().isEmpty() ? "none" : webSocket.getSubprotocol()));
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Each tells the other of its failure, and nothing else.
    private CompletableFuture<WebSocket> openPlain(HttpClient client, MessageAssembler assembler) {
        List<String> subprotocols = config.subprotocols();
        WebSocket.Builder builder = client.newWebSocketBuilder().connectTimeout(config.connectTimeout());
        config.headers().forEach(builder::header);
        CompletableFuture<WebSocket> built = builder.subprotocols(
                        subprotocols.get(0),
                        subprotocols.subList(1, subprotocols.size()).toArray(String[]::new))
                .buildAsync(config.uri(), assembler);
        CompletableFuture<WebSocket> opened = assembler.opened();
        built.whenComplete((webSocket, failure) -> {
            if (failure != null) {
                opened.completeExceptionally(failure);
            }
        });
        opened.whenComplete((webSocket, failure) -> {
            if (failure != null) {
                built.cancel(true);
            }
        });
        return opened;
    }

    /** Runs a task later, in a thread of the connector, unless the timer that is returned is cancelled before. */
    public Future<?> executeLater(Duration delay, Runnable task) {
        return executor.executeLater(delay.toNanos(), task);
    }

    /**
     * Connects no more, and ends the threads as soon as the connections have ended. Before Java 21 the selector of the
     * JDK's client cannot be told to end: its thread goes with the next garbage collection.
     */
    public void close() {
        HttpClient open = httpClient;
        httpClient = null;
        CompletableFuture<WebSocket> begun = opening;
        boolean opens = begun != null && begun.completeExceptionally(closed());
        if (open instanceof AutoCloseable closeable) {
            // It waits for connections, and this may be in a call of the handler of one.
            executor.execute(() -> close(closeable, opens));
        }
        executor.endIdleThreads();
    }

    private void close(AutoCloseable open, boolean atOnce) {
        try {
            if (atOnce) {
                // Says that what has begun is not to be waited for.
                Thread.currentThread().interrupt();
            }
            open.close();
        } catch (Exception e) {
            LOGGER.debug("The client of {} did not end well", config.uri(), e);
        }
    }

    private IOException closed() {
        return new IOException("the client of " + config.uri() + " has been closed");
    }

    private WebSocket await(CompletableFuture<WebSocket> opening) throws IOException {
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
        if (cause instanceof WebSocketHandshakeException refused) {
            return refused(refused.getResponse().statusCode(), cause);
        }
        if (cause instanceof RemoteHandshake.RefusedException refused) {
            return refused(refused.status(), cause);
        }
        IOException failure = cause instanceof ConnectException
                ? new ConnectException("cannot connect to " + uri + "; does a server run there?")
                : new IOException("cannot connect to " + uri + ": " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }

    private IOException refused(int status, Throwable cause) {
        return new IOException(
                config.uri() + " refused the handshake with HTTP status " + status
                        + "; is it a server of the Foxglove WebSocket protocol?",
                cause);
    }
}
