package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.websocket.internal.frame.FrameSource;
import org.jspecify.annotations.Nullable;

/** The output of one connection: the handshake response, which the library writes, followed by frames. */
final class SocketOutput {

    /** The result of {@link #write}. */
    enum Result {
        NOTHING_LEFT,
        SOCKET_FULL,
        MORE
    }

    private static final int MAX_BYTES_IN_ONE_TURN = 1024 * 1024;

    private final SocketConnection connection;
    private final SocketIo io;
    private final Deadlines deadlines;

    // Used only by the write loop.
    private long countedBytes;

    private long acceptedBytes;

    private volatile boolean handshakeWritten;
    private volatile @Nullable FrameSource source;
    private volatile boolean ended;
    private volatile long sentBytes;

    SocketOutput(SocketConnection connection, SocketIo io, Deadlines deadlines) {
        this.connection = connection;
        this.io = io;
        this.deadlines = deadlines;
    }

    /** Returns the number of bytes of the written frames. */
    long sentBytes() {
        return sentBytes;
    }

    // Called by the selector.

    /** Writes the HTTP response, the only output that does not come from the {@link FrameSource}. */
    int writeHandshake(ByteBuffer response) throws IOException {
        if (handshakeWritten) {
            int consumed = response.remaining();
            response.position(response.limit());
            connection.abort("the library failed");
            return consumed;
        }
        int count = io.write(response);
        if (!response.hasRemaining()) {
            handshakeWritten = true;
            connection.wakeWriter();
        }
        return count;
    }

    // Called by the decoder.

    /** Starts writing frames. */
    void begin(FrameSource frames) {
        source = frames;
    }

    // Called by the write loop.

    Result write(ByteBuffer scratch) throws IOException {
        if (ended) {
            if (connection.isClosing()) {
                connection.end("closed");
            }
            return nothingLeft();
        }
        int total = 0;
        while (io.flush()) {
            FrameSource frames = source;
            if (!handshakeWritten || frames == null) {
                if (handshakeWritten && connection.isRefused() && connection.isClosing()) {
                    connection.end("refused");
                }
                return nothingLeft();
            }
            if (total >= MAX_BYTES_IN_ONE_TURN) {
                return Result.MORE;
            }
            frames.peek(scratch.clear());
            if (!scratch.flip().hasRemaining()) {
                if (connection.isCloseAnswered() && frames.isFinished()) {
                    connection.end("closed");
                }
                return nothingLeft();
            }
            int count = io.write(scratch);
            frames.written(count);
            count(count);
            total += count;
            if (scratch.hasRemaining()) {
                break;
            }
        }
        noteProgress();
        deadlines.bytesWait();
        return Result.SOCKET_FULL;
    }

    /** Stops writing. */
    void end() {
        ended = true;
    }

    private void count(int bytes) {
        if (bytes > 0) {
            countedBytes += bytes;
            sentBytes = countedBytes;
            deadlines.progressed();
        }
    }

    /** With encryption, the socket may accept bytes although there is no room for more frames yet. */
    private void noteProgress() {
        long accepted = io.acceptedBytes();
        if (accepted != acceptedBytes) {
            acceptedBytes = accepted;
            deadlines.progressed();
        }
    }

    private Result nothingLeft() {
        deadlines.nothingWaits();
        return Result.NOTHING_LEFT;
    }
}
