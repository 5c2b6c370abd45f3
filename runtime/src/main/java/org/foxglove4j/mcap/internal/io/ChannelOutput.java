package org.foxglove4j.mcap.internal.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Writes to an NIO channel.
 *
 * <p>Writing in an interrupted thread would close an interruptible channel, so the interrupt status is cleared before
 * and restored afterwards.
 */
final class ChannelOutput implements ByteOutput {

    /** The JDK keeps a direct buffer as large as the largest write for each thread that writes arrays. */
    private static final int MAX_ARRAY_WRITE_LENGTH = 1 << 20;

    private final WritableByteChannel channel;

    ChannelOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            writeAll(bytes);
        } finally {
            restore(interrupted);
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void force() throws IOException {
        if (channel instanceof FileChannel file) {
            boolean interrupted = Thread.interrupted();
            try {
                file.force(true);
            } finally {
                restore(interrupted);
            }
        }
    }

    @Override
    public boolean truncate(long length) {
        return false;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void writeAll(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            bytes.limit(endOfPiece(bytes, end));
            if (channel.write(bytes) == 0) {
                throw new IOException("the channel accepted none of " + bytes.remaining()
                        + " bytes: it must block until it can accept some");
            }
        }
    }

    /** Returns the limit of the part of a buffer that should be passed to a channel at once. */
    static int endOfPiece(ByteBuffer bytes, int end) {
        return bytes.isDirect() ? end : Math.min(end, bytes.position() + MAX_ARRAY_WRITE_LENGTH);
    }

    /** Restores the interrupt status of the current thread. */
    static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
