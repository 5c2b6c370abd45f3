package org.foxglove4j.websocket.internal.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
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
 * A client's connection whose messages may be compressed. The JDK's own client cannot negotiate any extension, and does not
 * notice that a connection has ended if that happens while the listener handles a message. This one behaves like it
 * otherwise, but delivers each message in one part, and takes messages to send only in one part.
 *
 * <p>One thread reads, and waits while the listener wants nothing more. Frames are compressed and written in another, one
 * after the other.
 */
final class RemoteWebSocket implements WebSocket {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteWebSocket.class);
    private static final int INPUT_BYTES = 64 * 1024;
    private static final int CLOSED_ABNORMALLY = 1006;

    private final RemoteSocketConfig config;
    private final RemoteStream stream;
    private final InputStream in;
    private final RemoteHandshake handshake;
    private final Listener listener;
    private final RemoteExecutor executor;
    private final MaskingFrameWriter writer;
    private final @Nullable MessageInflater inflater;
    private final Semaphore demand = new Semaphore(0);
    private final Object sending = new Object();

    /** The end of what is being sent, in order. */
    private CompletableFuture<WebSocket> lastSent = CompletableFuture.completedFuture(this);

    private volatile boolean outputClosed;
    private volatile boolean inputClosed;
    private volatile boolean aborted;

    RemoteWebSocket(
            RemoteSocketConfig config,
            RemoteStream stream,
            InputStream in,
            MaskingFrameWriter writer,
            RemoteHandshake handshake,
            Listener listener,
            RemoteExecutor executor) {
        this.config = config;
        this.stream = stream;
        this.in = in;
        this.writer = writer;
        this.handshake = handshake;
        this.listener = listener;
        this.executor = executor;
        DeflateAgreement agreement = handshake.deflate();
        inflater = agreement == null ? null : new MessageInflater(!agreement.serverNoContextTakeover());
    }

    /** Returns whether messages may be compressed, because both sides have agreed to. */
    boolean isCompressed() {
        return handshake.deflate() != null;
    }

    @Override
    public String getSubprotocol() {
        return handshake.subprotocol();
    }

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
        requireWhole(last);
        String text = data.toString();
        return send(Frames.TEXT, () -> text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
        requireWhole(last);
        return send(Frames.BINARY, () -> bytes(data));
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
        return send(Frames.PING, () -> bytes(message));
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
        return send(Frames.PONG, () -> bytes(message));
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
        return sendClose(new CloseReason(statusCode, reason));
    }

    @Override
    public void request(long n) {
        demand.release(Math.toIntExact(n));
    }

    @Override
    public boolean isOutputClosed() {
        return outputClosed;
    }

    @Override
    public boolean isInputClosed() {
        return inputClosed;
    }

    @Override
    public void abort() {
        aborted = true;
        outputClosed = true;
        inputClosed = true;
        stream.cut();
        demand.release();
    }

    private interface Content {
        byte[] get();
    }

    private CompletableFuture<WebSocket> send(int opcode, Content content) {
        synchronized (sending) {
            if (outputClosed) {
                return CompletableFuture.failedFuture(new IOException("the connection takes nothing more to send"));
            }
            outputClosed = opcode == Frames.CLOSE;
            lastSent = lastSent.handleAsync((before, failure) -> write(opcode, content.get()), executor);
            return lastSent;
        }
    }

    private CompletableFuture<WebSocket> sendClose(CloseReason reason) {
        byte[] frame = Frames.close(reason);
        byte[] content = new byte[frame.length - 2];
        System.arraycopy(frame, 2, content, 0, content.length);
        return send(Frames.CLOSE, () -> content);
    }

    private WebSocket write(int opcode, byte[] content) {
        try {
            writer.write(opcode, content);
            return this;
        } catch (IOException e) {
            throw new CompletionException(e);
        }
    }

    private static byte[] bytes(ByteBuffer data) {
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        return bytes;
    }

    private static void requireWhole(boolean last) {
        if (!last) {
            throw new UnsupportedOperationException("messages are sent in one part");
        }
    }

    /** Reads, and calls the listener, until the connection ends. */
    @SuppressWarnings("FutureReturnValueIgnored") // The connection ends, whether the server is told why or not.
    void read() {
        FrameDecoder decoder = FrameDecoder.ofServer(config.maxMessageBytes(), new Incoming(), inflater);
        byte[] input = new byte[INPUT_BYTES];
        try {
            int count;
            do {
                count = in.read(input);
            } while (count >= 0 && decoder.decode(ByteBuffer.wrap(input, 0, count)));
            if (count < 0) {
                tell(() -> listener.onClose(this, CLOSED_ABNORMALLY, ""));
            }
        } catch (BrokenFrameException e) {
            sendClose(e.reason());
            tell(() -> listener.onError(this, new ProtocolException(describe(e))));
        } catch (IOException e) {
            tell(() -> listener.onError(this, e));
        } catch (RuntimeException | Error e) {
            LOGGER.warn("The connection to {} has failed", config.uri(), e);
            tell(() -> listener.onError(this, e));
        } finally {
            inputClosed = true;
            end();
        }
    }

    private String describe(BrokenFrameException broken) {
        return broken.reason().code() == CloseReason.TOO_BIG
                ? "the server has sent a message of more than " + config.maxMessageBytes()
                        + " bytes; maxMessageBytes allows longer ones"
                : "the server broke the WebSocket protocol: " + broken.getMessage();
    }

    private void tell(Runnable call) {
        if (!aborted) {
            call.run();
        }
    }

    /** Ends everything, after what is still to be sent. */
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

    /** What comes from the server; waits with each message until the listener wants one. */
    private final class Incoming implements MessageHandler {

        @Override
        public void text(String message) {
            awaitDemand();
            tell(() -> listener.onText(RemoteWebSocket.this, message, true));
        }

        @Override
        public void binary(byte[] message) {
            awaitDemand();
            tell(() -> listener.onBinary(RemoteWebSocket.this, ByteBuffer.wrap(message), true));
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // A pong that cannot be sent is not missed.
        public void ping(byte[] content) {
            sendPong(ByteBuffer.wrap(content));
        }

        @Override
        public void pong() {
            awaitDemand();
            tell(() -> listener.onPong(RemoteWebSocket.this, ByteBuffer.allocate(0)));
        }

        @Override
        @SuppressWarnings("FutureReturnValueIgnored") // The server is leaving, whether it gets the answer or not.
        public void closing(CloseReason reason) {
            inputClosed = true;
            sendClose(reason);
            tell(() -> listener.onClose(RemoteWebSocket.this, reason.code(), reason.text()));
        }

        private void awaitDemand() {
            if (!aborted) {
                demand.acquireUninterruptibly();
            }
        }
    }
}
