package org.foxglove4j.websocket.internal.remote;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Opens a {@link RemoteWebSocket} on a thread of the executor, which then reads from it. Succeeds and calls the receiver,
 * or fails and never calls it.
 */
final class RemoteOpening {

    private static final int INPUT_BYTES = 64 * 1024;

    private final RemoteSocketConfig config;
    private final RemoteReceiver receiver;
    private final RemoteExecutor executor;
    private final RemoteStream stream = new RemoteStream();

    /** Whether the attempt has succeeded or failed; only the thread that sets this may call the receiver. */
    private final AtomicBoolean decided = new AtomicBoolean();

    /** Completes when the attempt has failed, or the receiver was told that it has succeeded. */
    private final CompletableFuture<Void> opened = new CompletableFuture<>();

    RemoteOpening(RemoteSocketConfig config, RemoteReceiver receiver, RemoteExecutor executor) {
        this.config = config;
        this.receiver = receiver;
        this.executor = executor;
    }

    /** Starts the attempt. */
    @SuppressWarnings("FutureReturnValueIgnored") // Canceling the timer does not fail.
    void start() {
        Future<?> timer = executor.executeLater(
                config.connectTimeout().toNanos(),
                () -> abort(new SocketTimeoutException("the server did not answer within " + config.connectTimeout())));
        opened.whenComplete((done, failure) -> timer.cancel(false));
        executor.execute(this::run);
    }

    /** Aborts the attempt, and returns true, unless it has already succeeded or failed. */
    boolean abort(Throwable reason) {
        if (!decided.compareAndSet(false, true)) {
            return false;
        }
        stream.cut();
        opened.completeExceptionally(reason);
        return true;
    }

    /**
     * Waits until the attempt has succeeded and the receiver was told, or until it has failed.
     *
     * @throws ExecutionException if it has failed
     * @throws InterruptedIOException if the thread is interrupted before
     */
    void await() throws ExecutionException, InterruptedIOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    opened.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                    InterruptedIOException failure =
                            new InterruptedIOException("interrupted while connecting to " + config.uri());
                    if (abort(failure)) {
                        throw failure;
                    }
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        RemoteWebSocket connected;
        try {
            connected = connect();
        } catch (IOException | RuntimeException | Error e) {
            abort(e);
            stream.cut();
            return;
        }
        if (decided.compareAndSet(false, true)) {
            open(connected);
        } else {
            connected.abort();
        }
        connected.read();
    }

    private void open(RemoteWebSocket connected) {
        try {
            receiver.opened(connected);
            opened.complete(null);
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
            connected.abort();
        }
    }

    private RemoteWebSocket connect() throws IOException {
        stream.connect(config);
        InputStream in = new BufferedInputStream(stream.input(), INPUT_BYTES);
        RemoteHandshake handshake = RemoteHandshake.perform(config, in, stream.output());
        String subprotocol = handshake.subprotocol();
        if (!config.subprotocols().contains(subprotocol)) {
            throw new ProtocolException("expected one of the subprotocols " + config.subprotocols() + ", found "
                    + (subprotocol.isEmpty() ? "none" : subprotocol));
        }
        MaskingFrameWriter writer = new MaskingFrameWriter(stream.output(), config.deflate(), handshake.deflate());
        return new RemoteWebSocket(config, stream, in, writer, handshake, receiver, executor);
    }
}
