package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.websocket.internal.frame.CloseReason;

/**
 * A connection to a server, by a {@link RemoteWebSocket}. Nothing that sends waits.
 *
 * <p>One message at a time is given to them to send; the others wait in an {@link OutgoingQueue}.
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

    /** Returns the subprotocol that the server has chosen. */
    public String subprotocol() {
        return webSocket.subprotocol();
    }

    /** Returns whether messages may be compressed, because both sides have agreed to. */
    public boolean isCompressed() {
        return webSocket.isCompressed();
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
            incoming.end(new IOException("the connection has failed while sending"));
        }
    }
}
