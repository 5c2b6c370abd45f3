package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over to the handler what comes from the server, one call at a time, and knows when something came last. */
final class RemoteReceiver {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteReceiver.class);

    private final RemoteSocketConfig config;
    private final RemoteSocketHandler handler;
    private final RemoteExecutor executor;
    private final AtomicBoolean ended = new AtomicBoolean();

    /** Held by the one call of the handler that there is at a time. */
    private final Object handling = new Object();

    /** When something came last; while that is being handled nothing more can come. */
    private volatile long lastNanos = System.nanoTime();

    private volatile boolean busy;
    private volatile @Nullable RemoteSocket socket;
    private volatile @Nullable KeepAlive keepAlive;

    RemoteReceiver(RemoteSocketConfig config, RemoteSocketHandler handler, RemoteExecutor executor) {
        this.config = config;
        this.handler = handler;
        this.executor = executor;
    }

    /** Takes the connection, before anything comes over it. */
    void opened(RemoteWebSocket webSocket) {
        if (!config.subprotocols().contains(webSocket.subprotocol())) {
            webSocket.abort();
            return;
        }
        RemoteSocket begun = new RemoteSocket(webSocket, config.maxWaitingBytes(), this);
        socket = begun;
        handle(() -> handler.onOpen(begun));
        KeepAlive watch = new KeepAlive(webSocket, this, executor, config.patience());
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

    /** Takes the close frame of the server, or the end of what it sends. */
    void closed(CloseReason reason) {
        int code = reason.code();
        end(
                code == CloseReason.NORMAL || code == CloseReason.NO_CODE
                        ? null
                        : new IOException("the server has closed the connection with code " + code
                                + (reason.text().isEmpty() ? "" : ": " + reason.text())));
    }

    void failed(Throwable failure) {
        end(new IOException("the connection has failed: " + failure.getMessage(), failure));
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
