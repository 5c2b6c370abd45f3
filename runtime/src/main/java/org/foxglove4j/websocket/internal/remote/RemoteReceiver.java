package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Passes the messages of the server to the handler, one at a time, and records when data was last received. */
final class RemoteReceiver {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteReceiver.class);

    private final RemoteSocketConfig config;
    private final RemoteSocketHandler handler;
    private final RemoteExecutor executor;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Held during calls of the handler, which are made one at a time. */
    private final Object handling = new Object();

    /** The time when data was last received; nothing is received while it is being handled. */
    private volatile long lastNanos = System.nanoTime();

    private volatile boolean busy;
    private volatile @Nullable RemoteSocket socket;
    private volatile @Nullable KeepAlive keepAlive;

    RemoteReceiver(RemoteSocketConfig config, RemoteSocketHandler handler, RemoteExecutor executor) {
        this.config = config;
        this.handler = handler;
        this.executor = executor;
    }

    /** Called with the connection before anything is received. */
    void opened(RemoteWebSocket webSocket) {
        RemoteSocket begun = new RemoteSocket(webSocket, config.maxWaitingBytes(), this);
        socket = begun;
        handle(() -> handler.onOpen(begun));
        KeepAlive watch = new KeepAlive(webSocket, this, executor, config.silenceTimeout());
        keepAlive = watch;
        watch.start();
    }

    void text(String text) {
        handle(() -> handler.onText(text));
    }

    void binary(byte[] content) {
        handle(() -> handler.onBinary(content, content.length));
    }

    void pong() {
        lastNanos = System.nanoTime();
    }

    /** Called with the close frame of the server, or at the end of its data. */
    void closed(CloseReason reason) {
        int code = reason.code();
        end(
                code == CloseReason.NORMAL || code == CloseReason.NO_CODE
                        ? null
                        : new IOException("the server has closed the connection with code " + code
                                + (reason.text().isEmpty() ? "" : ": " + reason.text())));
    }

    void failed(Throwable failure) {
        end(new IOException("the connection failed: " + failure.getMessage(), failure));
    }

    /**
     * Stops calls of the handler, after the current call, if any.
     *
     * @param failure the cause, or null if the connection was closed intentionally
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
            Runnable notice = () -> {
                call(() -> handler.onClosed(reason));
                open.ended();
            };
            try {
                executor.execute(notice);
            } catch (OutOfMemoryError e) {
                // No thread can be started, but the handler must be notified.
                notice.run();
            }
        }
    }

    boolean hasEnded() {
        return ended.get();
    }

    /** Returns how long the server has sent nothing although it could have. */
    long quietNanos() {
        return busy ? 0 : System.nanoTime() - lastNanos;
    }

    /** Returns whether the current thread is in a call of the handler. */
    boolean isHandling() {
        return Thread.holdsLock(handling);
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
                LOGGER.warn("Cannot handle a message of the server", e);
            }
        }
    }
}
