package org.foxglove4j.mcap.internal.bytes;

import java.util.Arrays;

/** Keeps an array for repeated use, and replaces it by a longer one when necessary. */
public final class ReusableArray {

    private byte[] array = new byte[0];
    private Bytes bytes = Bytes.NONE;

    /** Returns the current array; valid until a longer one is requested. */
    public byte[] array() {
        return array;
    }

    /** Returns the array as bytes. */
    public Bytes bytes() {
        if (bytes.arrayOrNull() != array) {
            bytes = Bytes.of(array);
        }
        return bytes;
    }

    /** Returns an array with at least a length and arbitrary content. */
    public byte[] atLeast(int length) {
        if (array.length < length) {
            // If lengths differ slightly from one use to the next, some spare room avoids growing again and again.
            int room = array.length == 0 ? 0 : length / 8;
            array = new byte[(int) Math.min(RecordBuffer.MAX_LENGTH, (long) length + room)];
        }
        return array;
    }

    /**
     * Returns an array with at least a length that starts with the current content.
     *
     * @param kept the number of bytes to keep
     * @param length the minimum length
     */
    public byte[] grow(int kept, int length) {
        if (array.length < length) {
            byte[] longer = new byte[(int) Math.min(RecordBuffer.MAX_LENGTH, Math.max(length, 2L * array.length))];
            System.arraycopy(array, 0, longer, 0, kept);
            array = longer;
        }
        return array;
    }

    /** Drops an array that one outlier has made longer than a maximum. */
    public void shrink(int maxLength) {
        if (array.length > maxLength) {
            array = Arrays.copyOf(array, 0);
        }
    }
}
