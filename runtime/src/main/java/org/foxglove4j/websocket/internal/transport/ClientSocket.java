package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a server, by the JDK's own WebSocket client. Nothing that sends waits.
 *
 * <p>The JDK takes one message at a time to send; the others wait in an {@link OutgoingQueue}.
 */
public final class ClientSocket {

    private final OutgoingQueue queue;
    private final WebSocket webSocket;
    private final MessageAssembler incoming;
    private final CountDownLatch ended = new CountDownLatch(1);

    ClientSocket(WebSocket webSocket, int maxWaitingBytes, MessageAssembler incoming) {
        this.webSocket = webSocket;
        this.incoming = incoming;
        this.queue = new OutgoingQueue(maxWaitingBytes);
    }

    /**
     * Connects to a server, and waits until that has succeeded or failed.
     *
     * @throws IOException if it has failed, or the server speaks none of the subprotocols
     */
    public static void connect(ClientSocketConfig config, ClientSocketHandler handler) throws IOException {
        List<String> subprotocols = config.subprotocols();
        CompletableFuture<WebSocket> opening = HttpClients.of(config.tls())
                .newWebSocketBuilder()
                .connectTimeout(config.connectTimeout())
                .subprotocols(
                        subprotocols.get(0),
                        subprotocols.subList(1, subprotocols.size()).toArray(String[]::new))
                .buildAsync(config.uri(), new MessageAssembler(config, handler));
        WebSocket webSocket = await(opening, config);
        if (!subprotocols.contains(webSocket.getSubprotocol())) {
            throw new IOException(config.uri() + " was expected to speak one of " + subprotocols + ", and speaks "
                    + (webSocket.getSubprotocol().isEmpty() ? "none" : webSocket.getSubprotocol()));
        }
    }

    /** Returns the subprotocol that the server has chosen. */
    public String subprotocol() {
        return webSocket.getSubprotocol();
    }

    /** Sends a text message, after those that wait. */
    public void sendText(String text) {
        queue.add(text);
        pump();
    }

    /** Sends a binary message, after those that wait. */
    public void sendBinary(byte[] content) {
        queue.add(ByteBuffer.wrap(content));
        pump();
    }

    /**
     * Sends a binary message that may be lost, after those that wait; the oldest of its kind make room for it where
     * there are too many.
     *
     * @return how many messages were lost, possibly this one
     */
    public int sendLossy(byte[] content) {
        int lost = queue.addLossy(ByteBuffer.wrap(content));
        pump();
        return lost;
    }

    /** Closes the connection once all that waits is sent. */
    public void close() {
        queue.close();
        pump();
    }

    /**
     * Waits until the connection has ended; tears it down when that takes longer than some time. Within a call of the
     * handler it does not wait.
     */
    public void awaitEnd(Duration patience) {
        if (incoming.isHandling()) {
            return;
        }
        try {
            if (!ended.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                abort();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abort();
        }
    }

    /** Tears the connection down. */
    public void abort() {
        webSocket.abort();
        incoming.end(null);
    }

    /** Returns whether this side has asked for the end. */
    boolean isClosing() {
        return queue.isClosed();
    }

    /** Forgets what waits: the connection has ended. */
    void forget() {
        queue.end();
    }

    /** Says that the handler has been told of the end. */
    void ended() {
        ended.countDown();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // What fails is dealt with in the stage itself.
    private void pump() {
        for (Object next = queue.begin(); next != null; next = queue.begin()) {
            CompletableFuture<WebSocket> sent = send(next);
            if (!sent.isDone()) {
                sent.whenComplete((socket, failure) -> {
                    finish(failure != null);
                    pump();
                });
                return;
            }
            finish(sent.isCompletedExceptionally());
        }
    }

    private CompletableFuture<WebSocket> send(Object next) {
        if (next instanceof ByteBuffer bytes) {
            return webSocket.sendBinary(bytes, true);
        }
        return next == OutgoingQueue.CLOSE
                ? webSocket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                : webSocket.sendText((String) next, true);
    }

    private void finish(boolean failed) {
        queue.finish();
        if (failed) {
            webSocket.abort();
            incoming.end(new IOException("the connection has failed while sending"));
        }
    }

    private static WebSocket await(CompletableFuture<WebSocket> opening, ClientSocketConfig config) throws IOException {
        try {
            return opening.get();
        } catch (InterruptedException e) {
            opening.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while connecting to " + config.uri());
        } catch (ExecutionException e) {
            throw failure(config.uri(), Objects.requireNonNull(e.getCause()));
        }
    }

    private static IOException failure(URI uri, Throwable cause) {
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

    /** Lends the HTTP client, which has threads of its own, to all connections that need no other. */
    private static final class HttpClients {

        private static final HttpClient SHARED = newClient(null);

        static HttpClient of(@Nullable SSLContext tls) {
            return tls == null ? SHARED : newClient(tls);
        }

        private static HttpClient newClient(@Nullable SSLContext tls) {
            HttpClient.Builder builder = HttpClient.newBuilder().executor(ClientExecutor.INSTANCE);
            return (tls == null ? builder : builder.sslContext(tls)).build();
        }
    }
}
