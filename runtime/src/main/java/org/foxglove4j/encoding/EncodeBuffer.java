package org.foxglove4j.encoding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growable, reusable buffer into which messages are encoded.
 *
 * <p>Not thread-safe.
 */
public final class EncodeBuffer {

    private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    private byte[] array;
    private int length;
    private @Nullable ArrayViews views;

    /** Creates a buffer with an initial capacity of 1024 bytes. */
    public EncodeBuffer() {
        this(1024);
    }

    /**
     * Creates a buffer.
     *
     * @param capacityBytes the initial capacity, in bytes
     */
    public EncodeBuffer(int capacityBytes) {
        array = new byte[capacityBytes];
    }

    /** Returns the array that contains the bytes. It is replaced by another array when the buffer grows. */
    public byte[] array() {
        return array;
    }

    /** Returns the number of bytes written. */
    public int length() {
        return length;
    }

    /**
     * Sets the number of bytes written, after writing to {@link #array} directly; see {@link #reserve}.
     *
     * @throws IllegalArgumentException if it is negative or greater than the length of the array
     */
    public void setLength(int newLength) {
        if (newLength < 0 || newLength > array.length) {
            throw new IllegalArgumentException("length " + newLength + " is not between 0 and " + array.length);
        }
        length = newLength;
    }

    /**
     * Ensures that there is room for more bytes after those written.
     *
     * @param byteCount the number of additional bytes
     * @return the index in {@link #array} at which they start, which is {@link #length}
     * @throws IllegalStateException if the message would exceed the maximum size of an array, about 2 GiB
     */
    public int reserve(int byteCount) {
        if (array.length - length < byteCount) {
            grow(byteCount);
        }
        return length;
    }

    /** Discards the bytes written; keeps the array. */
    public void clear() {
        length = 0;
    }

    /** Returns a copy of the bytes written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(array, length);
    }

    /** Returns views for copying arrays of numbers into the current {@link #array}. */
    ArrayViews views() {
        ArrayViews present = views;
        if (present == null) {
            present = new ArrayViews(array);
            views = present;
        }
        return present;
    }

    private void grow(int byteCount) {
        long needed = (long) length + byteCount;
        if (byteCount < 0 || needed > MAX_ARRAY_LENGTH) {
            throw new IllegalStateException("a message can have at most " + MAX_ARRAY_LENGTH + " bytes, but " + length
                    + " were written and " + byteCount + " more are needed");
        }
        views = null;
        array = Arrays.copyOf(array, (int) Math.min(MAX_ARRAY_LENGTH, Math.max(needed, 2L * array.length)));
    }
}
