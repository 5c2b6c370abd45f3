package org.foxglove4j.cli.wpilog;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongConsumer;
import org.foxglove4j.mcap.McapSource;

/** Reads a file from start to end, one block at a time. */
final class LogBytes {

    private static final int BLOCK_BYTES = 1 << 20;

    private final McapSource source;
    private final long size;
    private final LongConsumer progress;
    private byte[] block = new byte[0];
    private long blockStart;
    private int blockLength;
    private long position;

    /**
     * Creates a reader of a file.
     *
     * @param progress receives the number of bytes read since the previous call
     */
    LogBytes(McapSource source, LongConsumer progress) throws IOException {
        this.source = source;
        this.size = source.size();
        this.progress = progress;
    }

    /** Returns the offset of the next byte in the file. */
    long position() {
        return position;
    }

    /** Returns the number of bytes that follow. */
    long remaining() {
        return size - position;
    }

    /** Skips bytes. At least this many must follow. */
    void skip(long count) {
        position += count;
    }

    /** Returns the next byte without moving past it. At least one must follow. */
    int peek() throws IOException {
        return view(1).get(0) & 0xFF;
    }

    /** Reads an unsigned little-endian integer of 1 to 8 bytes. At least this many must follow. */
    long readInteger(int byteCount) throws IOException {
        ByteBuffer bytes = view(byteCount);
        long value = 0;
        for (int i = byteCount - 1; i >= 0; i--) {
            value = value << Byte.SIZE | (bytes.get(i) & 0xFF);
        }
        position += byteCount;
        return value;
    }

    /**
     * Returns the next bytes, in little-endian order, without moving past them. At least this many must follow. The view is
     * valid until the next call.
     */
    ByteBuffer view(int count) throws IOException {
        long offset = position - blockStart;
        if (offset < 0 || offset + count > blockLength) {
            fill(count);
            offset = 0;
        }
        return ByteBuffer.wrap(block, (int) offset, count).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private void fill(int count) throws IOException {
        int length = (int) Math.min(Math.max(count, BLOCK_BYTES), remaining());
        if (block.length < length) {
            block = new byte[length];
        }
        source.read(position, block, 0, length);
        progress.accept(position + length - (blockStart + blockLength));
        blockStart = position;
        blockLength = length;
    }
}
