package org.foxglove4j.mcap.internal.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A growable block of off-heap memory, to which bytes are appended.
 *
 * <p>The operating system and the compression libraries can read from it without a copy.
 */
public final class DirectBuffer {

    /** The spare room beyond what is needed immediately: little often follows, and must not double a large block. */
    private static final int SPARE_LENGTH = 1 << 12;

    /** Allocating memory is slow, so the usual capacity is reached in a few steps. */
    private static final int GROWTH = 16;

    /** Memory that an outlier has made this many times larger than usual is not kept, unless it is small. */
    private static final int MAX_KEPT_GROWTH = 16;

    private static final int MIN_OUTLIER_CAPACITY = 1 << 20;

    private static final ByteBuffer NONE = ByteBuffer.allocateDirect(0);

    private final int firstCapacity;
    private final long usualCapacity;
    private ByteBuffer borrowed = NONE;
    private ByteBuffer memory = NONE;

    /** The same memory with a position and limit that change. */
    private ByteBuffer window = NONE;

    /** The requested capacity, which may be less than that of the borrowed memory. */
    private long asked;

    private int length;

    /**
     * Creates a buffer.
     *
     * @param firstCapacity the initial capacity
     * @param usualCapacity the capacity needed if there is much to write; outliers may need more
     */
    public DirectBuffer(int firstCapacity, long usualCapacity) {
        this.firstCapacity = firstCapacity;
        this.usualCapacity = usualCapacity;
    }

    /** Returns the number of bytes written. */
    public int length() {
        return length;
    }

    /** Removes the content, and releases the memory if it is too large to keep. */
    public void clear() {
        length = 0;
        if (asked > Math.max(MIN_OUTLIER_CAPACITY, MAX_KEPT_GROWTH * usualCapacity)) {
            close();
        }
    }

    /** Returns the memory, for others to use; the content is lost. */
    public void close() {
        length = 0;
        release();
        borrowed = NONE;
        memory = NONE;
        window = NONE;
        asked = 0;
    }

    /** Makes room for more bytes. */
    void reserve(int byteCount) {
        if (memory.capacity() - length < byteCount) {
            grow(byteCount);
        }
    }

    /** Makes room for more bytes and counts them as written. */
    public void advance(int byteCount) {
        reserve(byteCount);
        length += byteCount;
    }

    /** Appends a 32-bit number. */
    public void u32(int value) {
        reserve(Integer.BYTES);
        memory.putInt(length, value);
        length += Integer.BYTES;
    }

    /** Appends the content of a record buffer. */
    public void bytes(RecordBuffer source) {
        bytes(source.array(), 0, source.length());
    }

    /** Appends bytes of an array. */
    public void bytes(byte[] source, int offset, int count) {
        reserve(count);
        memory.put(length, source, offset, count);
        length += count;
    }

    /** Appends bytes of a buffer, whose position does not change. */
    public void bytes(ByteBuffer source, int offset, int count) {
        reserve(count);
        memory.put(length, source, offset, count);
        length += count;
    }

    /** Overwrites the start of the content. */
    public void replaceStart(RecordBuffer source) {
        memory.put(0, source.array(), 0, source.length());
    }

    /** Returns the bytes between two indexes; valid until the next call of a method. */
    public ByteBuffer range(int start, int end) {
        return window.limit(end).position(start);
    }

    /** Returns room for at least a number of bytes, to be counted with {@link #advance}; valid until the next call. */
    public ByteBuffer room(int byteCount) {
        reserve(byteCount);
        return window.limit(memory.capacity()).position(length);
    }

    private void grow(int byteCount) {
        long needed = (long) length + byteCount;
        if (needed > RecordBuffer.MAX_LENGTH) {
            throw new IllegalArgumentException("records are collected in one buffer of at most "
                    + RecordBuffer.MAX_LENGTH + " bytes, but " + needed + " are needed");
        }
        long capacity = memory.capacity();
        long grown = Math.max(2 * capacity, Math.min(GROWTH * capacity, usualCapacity));
        long wanted = Math.max(firstCapacity, Math.max(needed + SPARE_LENGTH, grown));
        ByteBuffer larger = DirectBuffers.borrow((int) Math.min(RecordBuffer.MAX_LENGTH, wanted));
        // Everything is created before anything changes, because there may be no memory for it.
        ByteBuffer itsMemory = larger.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
        ByteBuffer itsWindow = larger.duplicate();
        itsMemory.put(0, memory, 0, length);
        release();
        borrowed = larger;
        memory = itsMemory;
        window = itsWindow;
        asked = wanted;
    }

    private void release() {
        if (borrowed.capacity() > 0) {
            DirectBuffers.release(borrowed);
        }
    }
}
