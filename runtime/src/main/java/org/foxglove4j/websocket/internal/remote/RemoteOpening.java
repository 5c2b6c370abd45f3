package org.foxglove4j.websocket.internal.remote;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** Opens a {@link RemoteWebSocket} on a thread of the executor, which then reads from it. */
final class RemoteOpening {

    private static final int INPUT_BYTES = 64 * 1024;

    private final RemoteSocketConfig config;
    private final RemoteReceiver receiver;
    private final RemoteExecutor executor;
    private final RemoteStream stream = new RemoteStream();
    private final CompletableFuture<RemoteWebSocket> opening = new CompletableFuture<>();

    RemoteOpening(RemoteSocketConfig config, RemoteReceiver receiver, RemoteExecutor executor) {
        this.config = config;
        this.receiver = receiver;
        this.executor = executor;
    }

    /** Starts the attempt. Completing the returned future aborts the attempt. */
    @SuppressWarnings("FutureReturnValueIgnored") // Failures are handled in the stage itself.
    CompletableFuture<RemoteWebSocket> start() {
        Future<?> timer = executor.executeLater(
                config.connectTimeout().toNanos(),
                () -> opening.completeExceptionally(
                        new SocketTimeoutException("the server did not answer within " + config.connectTimeout())));
        opening.whenComplete((opened, failure) -> {
            timer.cancel(false);
            if (failure != null) {
                stream.cut();
            }
        });
        executor.execute(this::run);
        return opening;
    }

    private void run() {
        RemoteWebSocket connected;
        try {
            connected = connect();
        } catch (IOException | RuntimeException | Error e) {
            opening.completeExceptionally(e);
            stream.cut();
            return;
        }
        receiver.opened(connected);
        opening.complete(connected);
        connected.read();
    }

    private RemoteWebSocket connect() throws IOException {
        stream.connect(config);
        InputStream in = new BufferedInputStream(stream.input(), INPUT_BYTES);
        RemoteHandshake handshake = RemoteHandshake.perform(config, in, stream.output());
        MaskingFrameWriter writer = new MaskingFrameWriter(stream.output(), config.deflate(), handshake.deflate());
        return new RemoteWebSocket(config, stream, in, writer, handshake, receiver, executor);
    }
}
