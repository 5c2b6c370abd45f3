package org.foxglove4j.mcap.internal.bytes;

import java.util.Arrays;

/** Keeps an array for one use after another, and replaces it by a longer one when it must. */
public final class ReusableArray {

    private byte[] array = new byte[0];
    private Bytes bytes = Bytes.NONE;

    /** Returns the array as it is; good until a longer one is wanted. */
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

    /** Returns an array of at least that many bytes, whatever they are. */
    public byte[] atLeast(int length) {
        if (array.length < length) {
            // Where lengths differ a little from one use to the next, some room makes an end of growing.
            int room = array.length == 0 ? 0 : length / 8;
            array = new byte[(int) Math.min(RecordBuffer.MAX_LENGTH, (long) length + room)];
        }
        return array;
    }

    /**
     * Returns an array of at least that many bytes that begins with those there are.
     *
     * @param kept how many bytes to keep
     * @param length how many bytes there must be room for
     */
    public byte[] grow(int kept, int length) {
        if (array.length < length) {
            byte[] longer = new byte[(int) Math.min(RecordBuffer.MAX_LENGTH, Math.max(length, 2L * array.length))];
            System.arraycopy(array, 0, longer, 0, kept);
            array = longer;
        }
        return array;
    }

    /** Lets go of an array that one outlier has made longer than wanted. */
    public void shrink(int maxLength) {
        if (array.length > maxLength) {
            array = Arrays.copyOf(array, 0);
        }
    }
}
