package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;

/** Connects to one server, again and again if need be. Safe for use by several threads. */
public final class ClientConnector {

    /** Has threads of its own, so all connections share it that need no other. */
    private static final HttpClient SHARED =
            HttpClient.newBuilder().executor(ClientExecutor.INSTANCE).build();

    private final ClientSocketConfig config;
    private final HttpClient httpClient;

    /** Creates a connector. */
    public ClientConnector(ClientSocketConfig config) {
        this.config = config;
        SSLContext tls = config.tls();
        httpClient = tls == null
                ? SHARED
                : HttpClient.newBuilder()
                        .executor(ClientExecutor.INSTANCE)
                        .sslContext(tls)
                        .build();
    }

    /**
     * Connects to a server, and waits until that has succeeded or failed.
     *
     * @throws IOException if it has failed, or the server speaks none of the subprotocols
     */
    public void connect(ClientSocketHandler handler) throws IOException {
        List<String> subprotocols = config.subprotocols();
        CompletableFuture<WebSocket> opening = httpClient
                .newWebSocketBuilder()
                .connectTimeout(config.connectTimeout())
                .subprotocols(
                        subprotocols.get(0),
                        subprotocols.subList(1, subprotocols.size()).toArray(String[]::new))
                .buildAsync(config.uri(), new MessageAssembler(config, handler));
        WebSocket webSocket = await(opening);
        if (!subprotocols.contains(webSocket.getSubprotocol())) {
            throw new IOException(config.uri() + " was expected to speak one of " + subprotocols + ", and speaks "
                    + (webSocket.getSubprotocol().isEmpty() ? "none" : webSocket.getSubprotocol()));
        }
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
            return new IOException(
                    uri + " refused the handshake with HTTP status "
                            + refused.getResponse().statusCode()
                            + "; is it a server of the Foxglove WebSocket protocol?",
                    cause);
        }
        IOException failure = cause instanceof ConnectException
                ? new ConnectException("cannot connect to " + uri + "; does a server run there?")
                : new IOException("cannot connect to " + uri + ": " + cause.getMessage());
        failure.initCause(cause);
        return failure;
    }
}
