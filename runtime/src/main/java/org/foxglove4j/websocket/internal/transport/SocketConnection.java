package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foxglove4j.websocket.internal.frame.DeflateAgreement;
import org.foxglove4j.websocket.internal.frame.FrameDecoder;
import org.foxglove4j.websocket.internal.transport.HandshakeAnswer.Accept;
import org.foxglove4j.websocket.internal.transport.HandshakeAnswer.Refuse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection, from the time it is accepted.
 *
 * <p>Used by three threads: the library's selector thread reads, the library's decoder thread parses the handshake and
 * frames, and the {@link WriteLoop} writes and monitors the deadlines. Only the write loop ends a connection on its own
 * initiative.
 */
final class SocketConnection implements Connection {

    private static final Logger LOGGER = LoggerFactory.getLogger(SocketConnection.class);

    private final SocketChannel channel;
    private final ReadGate readGate;
    private final SocketInput input;
    private final SocketOutput output;
    private final InetSocketAddress remoteAddress;
    private final SocketIo io;
    private final WriteLoop loop;
    private final TransportConfig config;
    private final @Nullable Deflation deflation;
    private final Runnable endInLibrary;
    private final Deadlines deadlines;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean closedNotified = new AtomicBoolean();
    private final AtomicBoolean scheduled = new AtomicBoolean();

    private volatile @Nullable HandshakeAnswer answer;
    private volatile @Nullable DeflateAgreement agreement;
    private volatile @Nullable DeflatingFrames deflating;
    private volatile @Nullable ConnectionHandler handler;
    private volatile boolean peerClosed;
    private volatile boolean closing;
    private volatile @Nullable String endReason;

    SocketConnection(
            SocketChannel channel,
            SelectionKey readKey,
            WriteLoop loop,
            TransportConfig config,
            @Nullable Deflation deflation,
            Runnable endInLibrary)
            throws IOException {
        this.channel = channel;
        readGate = new ReadGate(readKey);
        this.loop = loop;
        this.config = config;
        this.deflation = deflation;
        deadlines = new Deadlines(config);
        this.endInLibrary = endInLibrary;
        remoteAddress = (InetSocketAddress) channel.getRemoteAddress();
        TcpKeepAlive.start(channel, config.stallTimeout());
        io = config.tls() == null
                ? new PlainSocketIo(channel)
                : new TlsSocketIo(channel, config.tls().newEngine(), this::wakeWriter);
        input = new SocketInput(this, io, readGate);
        output = new SocketOutput(this, io, deadlines);
    }

    SocketChannel channel() {
        return channel;
    }

    @Override
    public InetSocketAddress remoteAddress() {
        return remoteAddress;
    }

    @Override
    public HandshakeRequest request() {
        return accepted().request();
    }

    @Override
    public String subprotocol() {
        return accepted().subprotocol();
    }

    private Accept accepted() {
        return (Accept) Objects.requireNonNull(answer, "before the handshake");
    }

    @Override
    public boolean isCompressed() {
        return agreement != null;
    }

    @Override
    public long sentBytes() {
        return output.sentBytes();
    }

    @Override
    public long savedBytes() {
        DeflatingFrames compressed = deflating;
        return compressed == null ? 0 : compressed.savedBytes();
    }

    @Override
    public void wakeWriter() {
        if (scheduled.compareAndSet(false, true)) {
            loop.schedule(this);
        }
    }

    @Override
    public void pauseReading() {
        readGate.close();
    }

    @Override
    public void resumeReading() {
        readGate.open();
    }

    @Override
    public void close() {
        if (!closing) {
            deadlines.ending();
            closing = true;
            readGate.open();
        }
        wakeWriter();
    }

    @Override
    public void abort(String reason) {
        if (endReason == null) {
            endReason = reason;
        }
        wakeWriter();
    }

    SocketInput input() {
        return input;
    }

    SocketOutput output() {
        return output;
    }

    boolean isHandshakeAnswered() {
        return answer != null;
    }

    boolean isRefused() {
        return answer instanceof Refuse;
    }

    /** Returns whether there is a handler for the messages of the peer. */
    boolean isOpened() {
        return handler != null;
    }

    /** Returns whether this connection is being closed. */
    boolean isClosing() {
        return closing;
    }

    /** Returns whether this connection is being closed and the peer has sent its close frame. */
    boolean isCloseAnswered() {
        return closing && peerClosed;
    }

    boolean isEnded() {
        return ended.get();
    }

    // Called by the selector.

    /** Called by the library when the connection has ended; closes the socket. */
    void ended() throws IOException {
        if (ended.compareAndSet(false, true)) {
            try {
                io.close();
            } finally {
                loop.remove(this);
                notifyClosed();
            }
        }
    }

    // Called by the decoder.

    void handshakeAnswered(HandshakeAnswer newAnswer, int handshakeBytes, @Nullable DeflateAgreement agreed) {
        input.decoded(handshakeBytes);
        agreement = agreed;
        answer = newAnswer;
    }

    void opened(TransportHandler acceptor) {
        if (isRefused()) {
            close();
            return;
        }
        try {
            accept(acceptor);
        } catch (RuntimeException | Error e) {
            // An exception thrown here would end the decoder thread, and with it all connections.
            abort("internal error");
            LOGGER.error("Cannot accept client {}", remoteAddress, e);
        }
    }

    private void accept(TransportHandler acceptor) {
        ConnectionHandler taken = acceptor.opened(this);
        DeflateAgreement agreed = agreement;
        if (agreed == null || deflation == null) {
            input.begin(FrameDecoder.ofClient(config.maxMessageBytes(), taken, null));
            output.begin(taken.frames());
        } else {
            input.begin(FrameDecoder.ofClient(config.maxMessageBytes(), taken, deflation.inflater()));
            DeflatingFrames compressed = new DeflatingFrames(taken.frames(), deflation.thread(), agreed, this);
            deflating = compressed;
            output.begin(compressed);
        }
        handler = taken;
        if (ended.get()) {
            notifyClosed();
        }
        wakeWriter();
    }

    /** Closes this connection, because the peer has sent a close frame. */
    void peerClosed() {
        peerClosed = true;
        close();
    }

    // Called by the write loop.

    boolean clearScheduled() {
        return scheduled.getAndSet(false);
    }

    SocketOutput.Result write(ByteBuffer scratch) throws IOException {
        if (endReason != null) {
            end();
            return SocketOutput.Result.NOTHING_LEFT;
        }
        return output.write(scratch);
    }

    void checkDeadlines(long now) {
        if (endReason != null) {
            end();
            return;
        }
        String missed = deadlines.missed(now, handler != null);
        if (missed != null) {
            end(missed);
        }
    }

    /** Stops writing, because it has failed. Data that the peer sent before it disconnected is still read. */
    void endOutput(String reason) {
        if (handler == null || closing) {
            end(reason);
            return;
        }
        LOGGER.debug("Cannot write to client {} any more: {}", remoteAddress, reason);
        output.end();
        deadlines.ending();
        readGate.open();
    }

    void end(String reason) {
        if (endReason == null) {
            endReason = reason;
        }
        end();
    }

    private void end() {
        try {
            endInLibrary.run();
            ended();
        } catch (IOException | RuntimeException e) {
            LOGGER.debug("Cannot close the connection of client {}", remoteAddress, e);
        }
    }

    private void notifyClosed() {
        ConnectionHandler current = handler;
        if (current != null && closedNotified.compareAndSet(false, true)) {
            DeflatingFrames compressed = deflating;
            if (compressed != null) {
                compressed.close();
            }
            String reason = endReason;
            try {
                current.closed(reason != null ? reason : "the peer vanished");
            } catch (RuntimeException | Error e) {
                // An exception thrown here would end a thread that serves all connections.
                LOGGER.error("Connection handler of client {} failed on close", remoteAddress, e);
            }
        }
    }
}
