package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together in which the JDK's client delivers messages, and asks for more when they have been handled. */
final class MessageAssembler implements WebSocket.Listener {

    private static final Logger LOGGER = LoggerFactory.getLogger(MessageAssembler.class);
    private static final byte[] EMPTY = {};
    private static final int MIN_CAPACITY = 64 * 1024;
    private static final int NO_STATUS_CODE = 1005;

    private final RemoteSocketConfig config;
    private final RemoteSocketHandler handler;
    private final RemoteExecutor executor;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Held by the one call of the handler that there is at a time. */
    private final Object handling = new Object();

    private final StringBuilder text = new StringBuilder();
    private byte[] bytes = EMPTY;
    private int length;

    /** When something came last; while that is being handled nothing more can come. */
    private volatile long lastNanos = System.nanoTime();

    private volatile boolean busy;
    private volatile @Nullable RemoteSocket socket;
    private volatile @Nullable KeepAlive keepAlive;

    MessageAssembler(RemoteSocketConfig config, RemoteSocketHandler handler, RemoteExecutor executor) {
        this.config = config;
        this.handler = handler;
        this.executor = executor;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        if (!config.subprotocols().contains(webSocket.getSubprotocol())) {
            webSocket.abort();
            return;
        }
        RemoteSocket begun = new RemoteSocket(webSocket, config.maxWaitingBytes(), this);
        socket = begun;
        handle(() -> handler.onOpen(begun));
        KeepAlive watch = new KeepAlive(webSocket, this, executor, config.patience());
        keepAlive = watch;
        watch.start();
        webSocket.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        if (!hasRoom(webSocket, (long) text.length() + data.length())) {
            return null;
        }
        lastNanos = System.nanoTime();
        text.append(data);
        if (last) {
            String whole = text.toString();
            text.setLength(0);
            if (text.capacity() > MIN_CAPACITY) {
                text.trimToSize();
            }
            handle(() -> handler.onText(whole));
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket webSocket, ByteBuffer data, boolean last) {
        int partLength = data.remaining();
        if (!hasRoom(webSocket, (long) length + partLength)) {
            return null;
        }
        if (bytes.length - length < partLength) {
            bytes = Arrays.copyOf(bytes, capacity(length + partLength, last));
        }
        lastNanos = System.nanoTime();
        data.get(bytes, length, partLength);
        length += partLength;
        if (last) {
            byte[] whole = bytes;
            int wholeLength = length;
            bytes = EMPTY;
            length = 0;
            handle(() -> handler.onBinary(whole, wholeLength));
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket webSocket, ByteBuffer data) {
        lastNanos = System.nanoTime();
        webSocket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        end(
                statusCode == WebSocket.NORMAL_CLOSURE || statusCode == NO_STATUS_CODE
                        ? null
                        : new IOException("the server has closed the connection with code " + statusCode
                                + (reason.isEmpty() ? "" : ": " + reason)));
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        end(new IOException("the connection has failed: " + error.getMessage(), error));
    }

    /**
     * Ends what the handler gets, after the call that it is in, if any.
     *
     * @param failure why, or null if it was meant
     */
    void end(@Nullable IOException failure) {
        RemoteSocket open = socket;
        if (open != null && ended.compareAndSet(false, true)) {
            @Nullable IOException reason = open.isClosing() ? null : failure;
            open.forget();
            KeepAlive begun = keepAlive;
            if (begun != null) {
                begun.stop();
            }
            executor.execute(() -> {
                call(() -> handler.onClosed(reason));
                open.ended();
            });
        }
    }

    boolean hasEnded() {
        return ended.get();
    }

    /** Returns for how long the server has sent nothing, although it could. */
    long quietNanos() {
        return busy ? 0 : System.nanoTime() - lastNanos;
    }

    /** Returns whether this thread is in a call of the handler. */
    boolean isHandling() {
        return Thread.holdsLock(handling);
    }

    /** A message in one part gets an array of its own length; one in many is not copied for each of them. */
    private int capacity(int needed, boolean last) {
        return last ? needed : (int) Math.min(config.maxMessageBytes(), Math.max(MIN_CAPACITY, 2L * needed));
    }

    private boolean hasRoom(WebSocket webSocket, long needed) {
        if (needed <= config.maxMessageBytes()) {
            return true;
        }
        webSocket.abort();
        end(new IOException("the server has sent a message of more than " + config.maxMessageBytes()
                + " bytes; maxMessageBytes allows longer ones"));
        return false;
    }

    private void handle(Runnable work) {
        if (!ended.get()) {
            busy = true;
            call(work);
            busy = false;
        }
        lastNanos = System.nanoTime();
    }

    private void call(Runnable work) {
        synchronized (handling) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOGGER.warn("A message of the server could not be handled", e);
            }
        }
    }
}
