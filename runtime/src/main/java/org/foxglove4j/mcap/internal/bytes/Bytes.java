package org.foxglove4j.mcap.internal.bytes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Indexed bytes, in an array or in off-heap memory.
 *
 * <p>The JDK reads a file into off-heap memory, and copies from there into an array. Accessing small messages is faster
 * in an array; large ones are better left off-heap. Not thread-safe.
 */
public final class Bytes {

    /** No bytes, in an array. */
    public static final Bytes NONE = of(new byte[0]);

    private static final ByteBuffer NO_BUFFER = ByteBuffer.allocate(0);

    private final byte @Nullable [] array;
    private final ByteBuffer buffer;
    private @Nullable ByteBuffer readOnly;

    private Bytes(byte @Nullable [] array, ByteBuffer buffer) {
        this.array = array;
        this.buffer = buffer;
    }

    /** Returns the bytes of a whole array. */
    public static Bytes of(byte[] array) {
        return new Bytes(array, NO_BUFFER);
    }

    /** Returns the bytes of a direct buffer, from index 0 to its capacity. */
    public static Bytes of(ByteBuffer direct) {
        return new Bytes(null, direct.duplicate().clear().order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Returns the array, or null if the bytes are not in one. */
    public byte @Nullable [] arrayOrNull() {
        return array;
    }

    /** Returns the array. The bytes must be in one. */
    public byte[] array() {
        if (array == null) {
            throw new IllegalStateException("these bytes are not in an array");
        }
        return array;
    }

    /** Returns the buffer, little-endian. The bytes must not be in an array. */
    public ByteBuffer buffer() {
        return buffer;
    }

    /** Returns the unsigned byte at an index. */
    public int u8(int index) {
        return (array != null ? array[index] : buffer.get(index)) & 0xFF;
    }

    /** Returns the unsigned 16-bit number at an index. */
    public int getU16(int index) {
        return array != null ? LittleEndian.getU16(array, index) : buffer.getShort(index) & 0xFFFF;
    }

    /** Returns the 32 bits at an index. */
    public int getInt(int index) {
        return array != null ? LittleEndian.getInt(array, index) : buffer.getInt(index);
    }

    /** Returns the unsigned 32-bit number at an index. */
    public long getU32(int index) {
        return getInt(index) & 0xFFFF_FFFFL;
    }

    /** Returns the 64 bits at an index. */
    public long getLong(int index) {
        return array != null ? LittleEndian.getLong(array, index) : buffer.getLong(index);
    }

    /** Decodes bytes as UTF-8. */
    public String getString(int index, int length) {
        return array != null
                ? new String(array, index, length, StandardCharsets.UTF_8)
                : new String(toByteArray(index, length), StandardCharsets.UTF_8);
    }

    /** Returns a copy of bytes. */
    public byte[] toByteArray(int index, int length) {
        if (array != null) {
            return Arrays.copyOfRange(array, index, index + length);
        }
        byte[] copy = new byte[length];
        buffer.get(index, copy);
        return copy;
    }

    /**
     * Copies into an array.
     *
     * @param index the index of the first byte to copy
     * @param offset the index in the array at which to store it
     */
    public void copyTo(byte[] target, int index, int offset, int length) {
        if (array != null) {
            System.arraycopy(array, index, target, offset, length);
        } else {
            buffer.get(index, target, offset, length);
        }
    }

    /**
     * Copies into a buffer, whose position and limit do not change.
     *
     * @param from the index of the first byte
     * @param to the index in the buffer
     */
    public void copyTo(ByteBuffer target, int from, int to, int length) {
        if (array != null) {
            target.put(to, array, from, length);
        } else {
            target.put(to, buffer, from, length);
        }
    }

    /** Returns a read-only view; big-endian, as every new buffer is. */
    public ByteBuffer view(int index, int length) {
        if (array != null) {
            return ByteBuffer.wrap(array, index, length).slice().asReadOnlyBuffer();
        }
        if (readOnly == null) {
            readOnly = buffer.asReadOnlyBuffer();
        }
        return readOnly.slice(index, length);
    }

    /** Updates a CRC with bytes. */
    public void update(CRC32 crc, int index, int length) {
        if (array != null) {
            crc.update(array, index, length);
        } else {
            crc.update(buffer.limit(index + length).position(index));
            buffer.clear();
        }
    }
}
