package org.foxglove4j.encoding;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Grows as messages are encoded into it, and is used again for the next message.
 *
 * <p>Not safe for use by several threads.
 */
public final class EncodeBuffer {

    private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    private byte[] array;
    private int length;
    private @Nullable ArrayViews views;

    /** Creates a buffer with room for 1024 bytes before it first grows. */
    public EncodeBuffer() {
        this(1024);
    }

    /**
     * Creates a buffer.
     *
     * @param capacityBytes the room before it first grows, in bytes
     */
    public EncodeBuffer(int capacityBytes) {
        array = new byte[capacityBytes];
    }

    /** Returns the array that holds the bytes. Another one takes its place when the buffer grows. */
    public byte[] array() {
        return array;
    }

    /** Returns how many bytes have been written. */
    public int length() {
        return length;
    }

    /**
     * Says how many bytes have been written, by one who wrote into {@link #array} after {@link #reserve}.
     *
     * @throws IllegalArgumentException if the array is shorter
     */
    public void setLength(int newLength) {
        if (newLength < 0 || newLength > array.length) {
            throw new IllegalArgumentException("length " + newLength + " is not within 0 and " + array.length);
        }
        length = newLength;
    }

    /**
     * Makes room for more bytes after those written.
     *
     * @param byteCount how many more
     * @return the index in {@link #array} at which they begin, that is, {@link #length}
     * @throws IllegalStateException if the message would exceed the largest array, about 2 GiB
     */
    public int reserve(int byteCount) {
        if (array.length - length < byteCount) {
            grow(byteCount);
        }
        return length;
    }

    /** Forgets what has been written; keeps the array. */
    public void clear() {
        length = 0;
    }

    /** Returns a copy of the bytes written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(array, length);
    }

    /** Returns what copies arrays of numbers into {@link #array}, as long as that is the same. */
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
            throw new IllegalStateException("a message is at most " + MAX_ARRAY_LENGTH + " bytes, but " + length
                    + " are written and " + byteCount + " more were asked for");
        }
        views = null;
        array = Arrays.copyOf(array, (int) Math.min(MAX_ARRAY_LENGTH, Math.max(needed, 2L * array.length)));
    }
}
