package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.foxglove4j.websocket.internal.frame.BrokenFrameException;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.FrameDecoder;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.frame.MessageHandler;
import org.foxglove4j.websocket.internal.frame.MessageInflater;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client's connection. The JDK's client is not used, because it cannot negotiate compression, and does not detect the
 * end of a connection while a message is being handled.
 *
 * <p>One thread reads, and calls the receiver. Another thread compresses and writes frames, one at a time.
 */
final class RemoteWebSocket {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteWebSocket.class);
    private static final int INPUT_BYTES = 64 * 1024;
    private static final int CLOSED_ABNORMALLY = 1006;
    private static final byte[] EMPTY = {};

    private final RemoteSocketConfig config;
    private final RemoteStream stream;
    private final InputStream in;
    private final RemoteHandshake handshake;
    private final RemoteReceiver receiver;
    private final RemoteExecutor executor;
    private final MaskingFrameWriter writer;
    private final @Nullable MessageInflater inflater;
    private final Object sending = new Object();

    /** Completes when the last message has been sent; messages are sent in order. */
    private CompletableFuture<?> lastSent = CompletableFuture.completedFuture(null);

    private volatile boolean outputClosed;
    private volatile boolean aborted;

    RemoteWebSocket(
            RemoteSocketConfig config,
            RemoteStream stream,
            InputStream in,
            MaskingFrameWriter writer,
            RemoteHandshake handshake,
            RemoteReceiver receiver,
            RemoteExecutor executor) {
        this.config = config;
        this.stream = stream;
        this.in = in;
        this.writer = writer;
        this.handshake = handshake;
        this.receiver = receiver;
        this.executor = executor;
        DeflateAgreement agreement = handshake.deflate();
        inflater = agreement == null ? null : new MessageInflater(!agreement.serverNoContextTakeover());
    }

    /** Returns whether compression was negotiated. */
    boolean isCompressed() {
        return handshake.deflate() != null;
    }

    /** Returns the subprotocol selected by the server; empty if there is none. */
    String subprotocol() {
        return handshake.subprotocol();
    }

    CompletableFuture<?> sendText(String text) {
        return send(Frames.TEXT, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    CompletableFuture<?> sendBinary(ByteBuffer content) {
        return send(Frames.BINARY, () -> bytes(content));
    }

    CompletableFuture<?> sendPing() {
        return send(Frames.PING, () -> EMPTY);
    }

    /** Sends a close frame; sending anything afterwards fails. */
    CompletableFuture<?> sendClose(CloseReason reason) {
        byte[] frame = Frames.close(reason);
        byte[] content = Arrays.copyOfRange(frame, 2, frame.length);
        return send(Frames.CLOSE, () -> content);
    }

    /** Aborts the connection; the receiver is no longer called. */
    void abort() {
        aborted = true;
        outputClosed = true;
        stream.cut();
    }

    private interface Content {
        byte[] get();
    }

    private CompletableFuture<?> send(int opcode, Content content) {
        synchronized (sending) {
            if (outputClosed) {
                return CompletableFuture.failedFuture(new IOException("the connection is closed for sending"));
            }
            outputClosed = opcode == Frames.CLOSE;
            lastSent = lastSent.handleAsync((before, failure) -> write(opcode, content.get()), executor);
            return lastSent;
        }
    }

    private @Nullable Void write(int opcode, byte[] content) {
        try {
            writer.write(opcode, content);
            return null;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return bytes;
    }

    /** Reads, and calls the receiver, until the connection ends. */
    @SuppressWarnings("FutureReturnValueIgnored") // The connection ends regardless of whether the close frame is sent.
    void read() {
        FrameDecoder decoder = FrameDecoder.ofServer(config.maxMessageBytes(), new Incoming(), inflater);
        byte[] input = new byte[INPUT_BYTES];
        try {
            int count;
            do {
                count = in.read(input);
            } while (count >= 0 && decoder.decode(ByteBuffer.wrap(input, 0, count)));
            if (count < 0) {
                notifyReceiver(() -> receiver.closed(new CloseReason(CLOSED_ABNORMALLY, "")));
            }
        } catch (BrokenFrameException e) {
            sendClose(e.reason());
            notifyReceiver(() -> receiver.failed(new ProtocolException(describe(e))));
        } catch (IOException e) {
            notifyReceiver(() -> receiver.failed(e));
        } catch (RuntimeException | Error e) {
            // First, because the logger may fail too.
            notifyReceiver(() -> receiver.failed(e));
            LOGGER.warn("The connection to {} failed", config.uri(), e);
        } finally {
            end();
        }
    }

    private String describe(BrokenFrameException broken) {
        return broken.reason().code() == CloseReason.TOO_BIG
                ? "the server has sent a message of more than " + config.maxMessageBytes()
                        + " bytes; increase maxMessageBytes to allow larger ones"
                : "the server violated the WebSocket protocol: " + broken.getMessage();
    }

    private void notifyReceiver(Runnable call) {
        if (!aborted) {
            call.run();
        }
    }

    /** Ends the connection after pending messages were sent. */
    @SuppressWarnings("FutureReturnValueIgnored") // What fails now does not matter any more.
    private void end() {
        synchronized (sending) {
            outputClosed = true;
            lastSent.whenCompleteAsync(
                    (sent, failure) -> {
                        stream.cut();
                        writer.close();
                        if (inflater != null) {
                            inflater.close();
                        }
                    },
                    executor);
        }
    }

    /** Handles the messages of the server. */
    private final class Incoming implements MessageHandler {

        @Override
        public void text(String message) {
            notifyReceiver(() -> receiver.text(message));
        }

        @Override
        public void binary(byte[] message) {
            notifyReceiver(() -> receiver.binary(message));
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // A pong that cannot be sent is not missed.
        public void ping(byte[] content) {
            send(Frames.PONG, () -> content);
        }

        @Override
        public void pong() {
            notifyReceiver(receiver::pong);
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // The server is leaving, whether it gets the answer or not.
        public void closing(CloseReason reason) {
            sendClose(reason);
            notifyReceiver(() -> receiver.closed(reason));
        }
    }
}
