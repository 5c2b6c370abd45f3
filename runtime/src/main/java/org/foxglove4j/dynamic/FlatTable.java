package org.foxglove4j.dynamic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A FlatBuffers table: its position in the buffer, and those of its fields. Each offset is checked, so that invalid
 * bytes throw an {@link IllegalArgumentException}.
 *
 * @param bytes the whole buffer, little-endian
 * @param at the position of the table
 */
record FlatTable(ByteBuffer bytes, int at) {

    private static final int VTABLE_HEADER_BYTES = 4;

    /** Returns the root table of a buffer, whose position is in the first four bytes. */
    static FlatTable root(ByteBuffer bytes) {
        return new FlatTable(bytes, target(bytes, 0));
    }

    /**
     * Returns the position of a field, or 0 if it is absent.
     *
     * @param slot the offset of the field in the vtable, in bytes: 4 for the first field
     */
    int field(int slot) {
        int vtable = check(bytes, at - (long) i32(bytes, at), VTABLE_HEADER_BYTES);
        if (slot + Short.BYTES > u16(bytes, vtable)) {
            return 0;
        }
        int offset = u16(bytes, vtable + slot);
        return offset == 0 ? 0 : check(bytes, at + (long) offset, 1);
    }

    /** Returns the table in a field, which must be present. */
    FlatTable table(int slot) {
        return new FlatTable(bytes, target(bytes, require(slot)));
    }

    String string(int slot) {
        return string(bytes, target(bytes, require(slot)));
    }

    int i32(int slot, int otherwise) {
        int field = field(slot);
        return field == 0 ? otherwise : i32(bytes, field);
    }

    int u16(int slot) {
        int field = field(slot);
        return field == 0 ? 0 : u16(bytes, field);
    }

    int u8(int slot) {
        int field = field(slot);
        return field == 0 ? 0 : u8(bytes, field);
    }

    long i64(int slot) {
        int field = field(slot);
        return field == 0 ? 0 : i64(bytes, field);
    }

    double f64(int slot) {
        int field = field(slot);
        return field == 0 ? 0 : Double.longBitsToDouble(i64(bytes, field));
    }

    /** Returns the position of the vector in a field, which begins with its length; 0 if there is none. */
    int vector(int slot) {
        int field = field(slot);
        return field == 0 ? 0 : target(bytes, field);
    }

    private int require(int slot) {
        int field = field(slot);
        if (field == 0) {
            throw new IllegalArgumentException("it lacks a required field");
        }
        return field;
    }

    /** Returns the target of the offset at a position. */
    static int target(ByteBuffer bytes, int place) {
        return check(bytes, place + Integer.toUnsignedLong(i32(bytes, place)), Integer.BYTES);
    }

    /** Returns the number of elements of the vector at a position. */
    static int count(ByteBuffer bytes, int vector, int elementBytes) {
        long count = Integer.toUnsignedLong(i32(bytes, vector));
        check(bytes, vector + (long) Integer.BYTES, count * elementBytes);
        return (int) count;
    }

    static String string(ByteBuffer bytes, int place) {
        byte[] text = bytes(bytes, place + Integer.BYTES, count(bytes, place, 1));
        return new String(text, StandardCharsets.UTF_8);
    }

    static byte[] bytes(ByteBuffer bytes, int place, int count) {
        byte[] copy = new byte[count];
        bytes.get(check(bytes, place, count), copy);
        return copy;
    }

    static int u8(ByteBuffer bytes, int place) {
        return bytes.get(check(bytes, place, Byte.BYTES)) & 0xFF;
    }

    static int u16(ByteBuffer bytes, int place) {
        return Short.toUnsignedInt(bytes.getShort(check(bytes, place, Short.BYTES)));
    }

    static int i32(ByteBuffer bytes, int place) {
        return bytes.getInt(check(bytes, place, Integer.BYTES));
    }

    static long i64(ByteBuffer bytes, int place) {
        return bytes.getLong(check(bytes, place, Long.BYTES));
    }

    private static int check(ByteBuffer bytes, long place, long length) {
        if (place < 0 || length > bytes.limit() - place) {
            throw new IllegalArgumentException("it has an offset outside of its " + bytes.limit() + " bytes");
        }
        return (int) place;
    }
}
