package org.foxglove4j.cli.conversion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.LongConsumer;
import org.foxglove4j.mcap.McapSource;

/** Reads a file mostly from start to end, one block at a time. */
public final class SourceBytes {

    private static final int BLOCK_BYTES = 1 << 20;

    private final McapSource source;
    private final long size;
    private final LongConsumer progress;
    private byte[] block = new byte[0];
    private long blockStart;
    private int blockLength;
    private long position;
    private long furthest;

    /**
     * Creates a reader of a file.
     *
     * @param progress receives the number of bytes read since the previous call
     */
    public SourceBytes(McapSource source, LongConsumer progress) throws IOException {
        this.source = source;
        this.size = source.size();
        this.progress = progress;
    }

    /** Creates a reader of the first bytes of an array, which is not copied. */
    public SourceBytes(byte[] array, int length) {
        this.source = McapSource.of(array);
        this.size = length;
        this.progress = bytes -> {};
        this.block = array;
        this.blockLength = length;
        this.furthest = length;
    }

    /** Returns the offset of the next byte in the file. */
    public long position() {
        return position;
    }

    /** Returns the number of bytes that follow. */
    public long remaining() {
        return size - position;
    }

    /** Moves to an offset within the file. */
    public void moveTo(long offset) {
        position = offset;
    }

    /** Skips bytes. At least this many must follow. */
    public void skip(long count) {
        position += count;
    }

    /** Returns the next byte without moving past it. At least one must follow. */
    public int peek() throws IOException {
        return view(1).get(0) & 0xFF;
    }

    /** Reads an unsigned little-endian integer of 1 to 8 bytes. At least this many must follow. */
    public long readInteger(int byteCount) throws IOException {
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
    public ByteBuffer view(int count) throws IOException {
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
        if (position + length > furthest) {
            progress.accept(position + length - furthest);
            furthest = position + length;
        }
        blockStart = position;
        blockLength = length;
    }
}
