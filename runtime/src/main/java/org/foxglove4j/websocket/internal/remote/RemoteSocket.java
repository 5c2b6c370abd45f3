package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.internal.frame.CloseReason;

/**
 * A connection to a server, using a {@link RemoteWebSocket}. Sending never blocks.
 *
 * <p>One message is sent at a time; the others wait in an {@link OutgoingQueue}.
 */
public final class RemoteSocket {

    private final OutgoingQueue queue;
    private final RemoteWebSocket webSocket;
    private final RemoteReceiver incoming;
    private final CountDownLatch ended = new CountDownLatch(1);

    RemoteSocket(RemoteWebSocket webSocket, int maxWaitingBytes, RemoteReceiver incoming) {
        this.webSocket = webSocket;
        this.incoming = incoming;
        this.queue = new OutgoingQueue(maxWaitingBytes);
    }

    /** Returns the subprotocol selected by the server. */
    public String subprotocol() {
        return webSocket.subprotocol();
    }

    /** Returns whether compression was negotiated. */
    public boolean isCompressed() {
        return webSocket.isCompressed();
    }

    /** Sends a text message, after those already waiting. */
    public void sendText(String text) {
        queue.add(text);
        pump();
    }

    /** Sends a binary message, after those already waiting. */
    public void sendBinary(byte[] content) {
        queue.add(ByteBuffer.wrap(content));
        pump();
    }

    /**
     * Sends a binary message that may be dropped, after those already waiting. If there are too many such messages, the
     * oldest are dropped.
     *
     * @return the number of dropped messages, possibly including this one
     */
    public int sendLossy(byte[] content) {
        int lost = queue.addLossy(ByteBuffer.wrap(content));
        pump();
        return lost;
    }

    /** Closes the connection after sending all waiting messages. */
    public void close() {
        queue.close();
        pump();
    }

    /**
     * Waits until the connection has ended, and aborts it after a timeout. Does not wait if called from the handler.
     */
    public void awaitEnd(Duration timeout) {
        if (incoming.isHandling()) {
            return;
        }
        try {
            if (!ended.await(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                abort();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            abort();
        }
    }

    /** Aborts the connection. */
    public void abort() {
        webSocket.abort();
        incoming.end(null);
    }

    /** Returns whether this side is closing the connection. */
    boolean isClosing() {
        return queue.isClosed();
    }

    /** Discards waiting messages, because the connection has ended. */
    void forget() {
        queue.end();
    }

    /** Called after the handler was notified of the end. */
    void ended() {
        ended.countDown();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Failures are handled in the stage itself.
    private void pump() {
        for (Object next = queue.begin(); next != null; next = queue.begin()) {
            CompletableFuture<?> sent = send(next);
            if (!sent.isDone()) {
                sent.whenComplete((done, failure) -> {
                    finish(failure != null);
                    pump();
                });
                return;
            }
            finish(sent.isCompletedExceptionally());
        }
    }

    private CompletableFuture<?> send(Object next) {
        if (next instanceof ByteBuffer bytes) {
            return webSocket.sendBinary(bytes);
        }
        return next == OutgoingQueue.CLOSE
                ? webSocket.sendClose(new CloseReason(CloseReason.NORMAL, ""))
                : webSocket.sendText((String) next);
    }

    private void finish(boolean failed) {
        queue.finish();
        if (failed) {
            webSocket.abort();
            incoming.end(new IOException("the connection failed while sending"));
        }
    }
}
