package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.foxglove4j.internal.Count;
import org.foxglove4j.mcap.internal.bytes.Bytes;

/**
 * A range of bytes within an array, which is not copied.
 *
 * <p>Two slices are equal if their bytes are equal. The array must not be changed while the slice is in use.
 */
public final class ByteSlice {

    /** A slice of no bytes. */
    public static final ByteSlice EMPTY = new ByteSlice(new byte[0], 0, 0);

    private final byte[] array;
    private final int offset;
    private final int length;

    /**
     * Creates a slice without copying the bytes.
     *
     * @param array the array
     * @param offset the index of the first byte
     * @param length the number of bytes
     */
    public ByteSlice(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
        Objects.checkFromIndexSize(offset, length, array.length);
    }

    /** Creates a slice of a whole array without copying it. */
    public static ByteSlice of(byte[] array) {
        return new ByteSlice(array, 0, array.length);
    }

    /** Returns a slice of the array if the bytes are in one, or of a copy otherwise. */
    static ByteSlice of(Bytes bytes, int index, int length) {
        byte[] array = bytes.arrayOrNull();
        return array != null ? new ByteSlice(array, index, length) : ByteSlice.of(bytes.toByteArray(index, length));
    }

    /** Returns the array itself, which may contain other bytes around the slice. It must not be changed. */
    public byte[] array() {
        return array;
    }

    /** Returns the index of the first byte in the array. */
    public int offset() {
        return offset;
    }

    /** Returns the number of bytes. */
    public int length() {
        return length;
    }

    /** Returns a copy of the bytes. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(array, offset, offset + length);
    }

    /** Returns a read-only view of the bytes; big-endian, as every new buffer is. */
    public ByteBuffer toByteBuffer() {
        return ByteBuffer.wrap(array, offset, length).slice().asReadOnlyBuffer();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ByteSlice that
                && Arrays.equals(array, offset, offset + length, that.array, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return "ByteSlice[" + Count.of(length, "byte") + "]";
    }
}
