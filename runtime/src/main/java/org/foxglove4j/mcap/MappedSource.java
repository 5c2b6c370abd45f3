package org.foxglove4j.mcap;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Reads a file that is mapped into memory, in several buffers because one is limited to 2 GiB. */
final class MappedSource implements LocalSource {

    private static final int PIECE_BITS = 30;
    private static final int PIECE_BYTES = 1 << PIECE_BITS;

    private final Path path;
    private final long size;
    private final MappedByteBuffer[] pieces;

    MappedSource(Path path) throws IOException {
        this.path = path;
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            size = channel.size();
            pieces = new MappedByteBuffer[Math.toIntExact((size + PIECE_BYTES - 1) >>> PIECE_BITS)];
            for (int i = 0; i < pieces.length; i++) {
                long start = (long) i << PIECE_BITS;
                pieces[i] = channel.map(MapMode.READ_ONLY, start, Math.min(PIECE_BYTES, size - start));
            }
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int minGapBytes() {
        return 4 << 10;
    }

    @Override
    public void read(long position, byte[] target, int offset, int length) throws IOException {
        checkEnd(position, length);
        int done = 0;
        while (done < length) {
            MappedByteBuffer piece = pieces[(int) ((position + done) >>> PIECE_BITS)];
            int from = (int) (position + done) & (PIECE_BYTES - 1);
            int count = Math.min(length - done, piece.limit() - from);
            piece.get(from, target, offset + done, count);
            done += count;
        }
    }

    @Override
    public void read(long position, ByteBuffer target) throws EOFException {
        checkEnd(position, target.remaining());
        long from = position;
        while (target.hasRemaining()) {
            MappedByteBuffer piece = pieces[(int) (from >>> PIECE_BITS)];
            int start = (int) from & (PIECE_BYTES - 1);
            int count = Math.min(target.remaining(), piece.limit() - start);
            target.put(piece.slice(start, count));
            from += count;
        }
    }

    @Override
    public @Nullable ByteBuffer view(long position, int length) throws EOFException {
        checkEnd(position, length);
        MappedByteBuffer piece = pieces[(int) (position >>> PIECE_BITS)];
        int start = (int) position & (PIECE_BYTES - 1);
        return length > piece.limit() - start ? null : piece.slice(start, length);
    }

    @Override
    public void close() {}

    private void checkEnd(long position, int length) throws EOFException {
        if (length > size - position) {
            throw new EOFException(path + " ends before byte " + (position + length));
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
