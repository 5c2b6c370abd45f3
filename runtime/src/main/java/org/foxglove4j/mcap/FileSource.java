package org.foxglove4j.mcap;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads a file through a channel, from any number of threads. */
final class FileSource implements LocalSource {

    /**
     * The JDK copies through a direct buffer of this size, which it keeps for the thread: a small one stays in the
     * processor's cache.
     */
    private static final int MAX_READ_BYTES = 256 << 10;

    static final int MIN_GAP_BYTES = 16 << 10;

    private final Path path;
    private final FileChannel channel;

    FileSource(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new FileSystemException(path.toString(), null, "expected an MCAP file, found a folder");
        }
        this.path = path;
        this.channel = FileChannel.open(path, StandardOpenOption.READ);
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public int minGapBytes() {
        return MIN_GAP_BYTES;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(target, offset, length);
        int end = offset + length;
        while (buffer.position() < end) {
            buffer.limit(Math.min(end, buffer.position() + MAX_READ_BYTES));
            int read = channel.read(buffer, position + buffer.position() - offset);
            if (read < 0) {
                throw new EOFException(path + " ends before byte " + (position + length));
            }
        }
    }

    @Override
    public void read(long position, ByteBuffer target) throws IOException {
        int start = target.position();
        while (target.hasRemaining()) {
            if (channel.read(target, position + target.position() - start) < 0) {
                throw new EOFException(path + " ends before byte " + (position + target.limit() - start));
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
