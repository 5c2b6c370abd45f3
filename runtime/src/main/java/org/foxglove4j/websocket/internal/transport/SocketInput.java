package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.websocket.internal.frame.BrokenFrameException;
import org.foxglove4j.websocket.internal.frame.FrameDecoder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The input of one connection, which the library's selector reads and its decoder parses. */
final class SocketInput {

    private static final Logger LOGGER = LoggerFactory.getLogger(SocketInput.class);
    private static final int MAX_HANDSHAKE_BYTES = 16 * 1024;

    private final SocketConnection connection;
    private final SocketIo io;
    private final ReadGate gate;
    private final InputEnd end;

    // Used only by the decoder.
    private @Nullable FrameDecoder frames;
    private boolean discarding;

    SocketInput(SocketConnection connection, SocketIo io, ReadGate gate) {
        this.connection = connection;
        this.io = io;
        this.gate = gate;
        end = new InputEnd(gate);
    }

    // Called by the selector.

    int read(ByteBuffer target) throws IOException {
        if (!io.hasUnread() && gate.stopsReading()) {
            return 0;
        }
        int count = readUnlessEndMustWait(target);
        if (count > 0 && end.read(count) > MAX_HANDSHAKE_BYTES && !connection.isHandshakeAnswered()) {
            throw new IOException("the handshake is longer than " + MAX_HANDSHAKE_BYTES + " bytes");
        }
        return count;
    }

    private int readUnlessEndMustWait(ByteBuffer target) throws IOException {
        try {
            int count = io.read(target);
            return count < 0 && connection.isOpened() && end.mustWait() ? 0 : count;
        } catch (IOException e) {
            if (connection.isOpened() && end.mustWait()) {
                return 0;
            }
            throw e;
        }
    }

    boolean hasUnread() {
        return io.hasUnread();
    }

    // Called by the decoder.

    /** Called when the handshake was parsed. */
    void decoded(int handshakeBytes) {
        end.decoded(handshakeBytes);
    }

    /** Starts decoding frames. */
    void begin(FrameDecoder decoder) {
        frames = decoder;
    }

    void received(ByteBuffer bytes) {
        int count = bytes.remaining();
        FrameDecoder decoder = frames;
        if (decoder != null && !discarding) {
            if (connection.isClosing()) {
                decoder.ignoreMessages();
            }
            decode(decoder, bytes);
        }
        bytes.position(bytes.limit());
        end.decoded(count);
    }

    private void decode(FrameDecoder decoder, ByteBuffer bytes) {
        try {
            if (!decoder.decode(bytes)) {
                discarding = true;
                connection.peerClosed();
            }
        } catch (BrokenFrameException e) {
            discarding = true;
            LOGGER.debug("Client {} violated the WebSocket protocol: {}", connection.remoteAddress(), e.getMessage());
            decoder.handler().closing(e.reason());
            connection.close();
        } catch (RuntimeException | Error e) {
            // An exception thrown here would end the decoder thread, and with it all connections.
            discarding = true;
            // First, because the logger may fail too.
            connection.abort("internal error");
            LOGGER.error("Cannot handle a message of client {}", connection.remoteAddress(), e);
        }
    }
}
