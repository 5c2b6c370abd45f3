package org.foxglove4j.encoding;

/** Puts protobuf varints, and converts signed integers to and from their zigzag form. */
final class Varint {

    private Varint() {}

    /** Puts a number; may overwrite eight bytes even if the number takes fewer. */
    static int put(byte[] array, int position, long value) {
        if ((value & ~0x7fL) == 0) {
            array[position] = (byte) value;
            return position + 1;
        }
        return value >>> 56 == 0 ? putSpread(array, position, value) : putOnly(array, position, value);
    }

    /** Puts a number below 2^56 without branching on its length; overwrites eight bytes. */
    private static int putSpread(byte[] array, int position, long value) {
        long halves = (value & 0x0fff_ffffL) | ((value & 0x00ff_ffff_f000_0000L) << 4);
        long quarters = (halves & 0x0000_3fff_0000_3fffL) | ((halves & 0x0fff_c000_0fff_c000L) << 2);
        long groups = (quarters & 0x007f_007f_007f_007fL) | ((quarters & 0x3f80_3f80_3f80_3f80L) << 1);
        int leadingBits = Long.numberOfLeadingZeros(groups) & ~7;
        Swar.putLong(array, position, groups | (0x0080_8080_8080_8080L >>> leadingBits));
        return position + 8 - (leadingBits >> 3);
    }

    /** Puts a number without overwriting bytes after it. */
    static int putOnly(byte[] array, int position, long value) {
        int end = position;
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            array[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        array[end] = (byte) rest;
        return end + 1;
    }

    /** Returns the number of bytes that a number takes. */
    static int sizeOf(long value) {
        // The bits divided by 7, rounded up: exact for 1 to 64.
        return (640 - 9 * Long.numberOfLeadingZeros(value | 1)) >>> 6;
    }

    static int zigzag(int value) {
        return (value << 1) ^ (value >> 31);
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    static int unzigzag(int bits) {
        return bits >>> 1 ^ -(bits & 1);
    }

    static long unzigzag(long bits) {
        return bits >>> 1 ^ -(bits & 1);
    }
}
