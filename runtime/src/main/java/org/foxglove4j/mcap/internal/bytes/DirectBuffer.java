package org.foxglove4j.mcap.internal.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A growable piece of memory outside of the heap, to which bytes are appended.
 *
 * <p>From there the operating system and the libraries that compress take them without a copy.
 */
public final class DirectBuffer {

    /** Beyond what is needed at once: little often follows, and must not double what is large. */
    private static final int SPARE_LENGTH = 1 << 12;

    /** New memory takes long to get, so there are but a few steps to what is usual. */
    private static final int GROWTH = 16;

    /** Memory that an outlier has made so many times more than is usual is not kept, unless it is little in any case. */
    private static final int MAX_KEPT_GROWTH = 16;

    private static final int MIN_OUTLIER_CAPACITY = 1 << 20;

    private static final ByteBuffer NONE = ByteBuffer.allocateDirect(0);

    private final int firstCapacity;
    private final long usualCapacity;
    private ByteBuffer borrowed = NONE;
    private ByteBuffer memory = NONE;

    /** The same memory, between positions that change. */
    private ByteBuffer window = NONE;

    /** How much memory was asked for, which may be less than was lent. */
    private long asked;

    private int length;

    /**
     * Creates a buffer.
     *
     * @param firstCapacity how much memory is taken at first
     * @param usualCapacity how much will be needed if there is much to write; more for outliers
     */
    public DirectBuffer(int firstCapacity, long usualCapacity) {
        this.firstCapacity = firstCapacity;
        this.usualCapacity = usualCapacity;
    }

    /** Returns how many bytes have been written. */
    public int length() {
        return length;
    }

    /** Forgets what has been written, and lets the memory go if it is too much to be kept. */
    public void clear() {
        length = 0;
        if (asked > Math.max(MIN_OUTLIER_CAPACITY, MAX_KEPT_GROWTH * usualCapacity)) {
            close();
        }
    }

    /** Gives the memory back, for others to use; what was written is lost. */
    public void close() {
        length = 0;
        if (borrowed.capacity() > 0) {
            DirectBuffers.giveBack(borrowed);
        }
        use(NONE);
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

    /** Appends a number of 32 bits. */
    public void u32(int value) {
        reserve(Integer.BYTES);
        memory.putInt(length, value);
        length += Integer.BYTES;
    }

    /** Appends what has been written to an array. */
    public void bytes(RecordBuffer source) {
        bytes(source.array(), 0, source.length());
    }

    /** Appends bytes of an array. */
    public void bytes(byte[] source, int offset, int count) {
        reserve(count);
        memory.put(length, source, offset, count);
        length += count;
    }

    /** Appends bytes of a buffer, whose position stays as it is. */
    public void bytes(ByteBuffer source, int offset, int count) {
        reserve(count);
        memory.put(length, source, offset, count);
        length += count;
    }

    /** Writes over what stands at the beginning. */
    public void replaceStart(RecordBuffer source) {
        memory.put(0, source.array(), 0, source.length());
    }

    /** Returns the bytes between two indexes; good until the next call of a method. */
    public ByteBuffer range(int start, int end) {
        return window.limit(end).position(start);
    }

    /** Returns room for so many more bytes or more, to be counted by {@link #advance}; good until the next call. */
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
        int kept = length;
        larger.put(0, memory, 0, kept);
        close();
        use(larger);
        asked = wanted;
        length = kept;
    }

    private void use(ByteBuffer newlyBorrowed) {
        borrowed = newlyBorrowed;
        memory = newlyBorrowed.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN);
        window = newlyBorrowed.duplicate();
    }
}
