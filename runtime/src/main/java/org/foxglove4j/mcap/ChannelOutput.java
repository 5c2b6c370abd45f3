package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Writes to a channel of the JDK's.
 *
 * <p>A thread that has been interrupted would find such a channel closed for good: it is so only afterwards.
 */
final class ChannelOutput implements ByteOutput {

    /** The JDK keeps a direct buffer as large as the largest write for each thread that writes. */
    private static final int MAX_WRITE_LENGTH = 1 << 20;

    private final WritableByteChannel channel;

    ChannelOutput(WritableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(byte[] array, int offset, int length) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            writeAll(array, offset, length);
        } finally {
            restore(interrupted);
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
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

    private void writeAll(byte[] array, int offset, int length) throws IOException {
        int end = offset + length;
        for (int start = offset; start < end; start += MAX_WRITE_LENGTH) {
            ByteBuffer piece = ByteBuffer.wrap(array, start, Math.min(MAX_WRITE_LENGTH, end - start));
            while (piece.hasRemaining()) {
                if (channel.write(piece) == 0) {
                    throw new IOException("the channel took none of " + piece.remaining()
                            + " bytes: it must block until it can take some");
                }
            }
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
