package org.foxglove4j.encoding;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Processes eight digits or characters at a time, in a long whose lowest byte is the first of them. */
final class Swar {

    /** Eight times the byte 1. */
    private static final long ONES = 0x0101_0101_0101_0101L;

    /** Eight times the character 0. */
    static final long ZEROS = 0x3030_3030_3030_3030L;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Swar() {}

    /**
     * Returns the eight decimal digits, with leading zeros, of a number below 10^8: as values from 0 to 9, not
     * characters.
     */
    static long digits(int number) {
        int upper = number / 10_000;
        long fours = upper | ((long) (number - upper * 10_000) << 32);
        // n * 10486 >> 20 is n / 100 for n below 10^4, and n * 103 >> 10 is n / 10 for n below 100.
        long hundreds = ((fours * 10_486) >>> 20) & 0x7f_0000_007fL;
        long twos = hundreds | ((fours - hundreds * 100) << 16);
        long tens = ((twos * 103) >>> 10) & 0x000f_000f_000f_000fL;
        return tens | ((twos - tens * 10) << 8);
    }

    /** Returns up to eight characters, the first in the lowest byte. */
    static long ascii(String text) {
        long characters = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            characters = characters << 8 | text.charAt(i);
        }
        return characters;
    }

    /**
     * Returns the high bits of the bytes that must be escaped in JSON strings: quotes, backslashes and control
     * characters. Only the lowest set bit is reliable.
     */
    static long special(long eight) {
        long quote = eight ^ (ONES * '"');
        long backslash = eight ^ (ONES * '\\');
        return (((eight - ONES * 0x20) & ~eight) | ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash))
                & (ONES << 7);
    }

    static void putInt(byte[] array, int position, int value) {
        INT.set(array, position, value);
    }

    static void putLong(byte[] array, int position, long value) {
        LONG.set(array, position, value);
    }

    static int getInt(byte[] array, int position) {
        return (int) INT.get(array, position);
    }

    static long getLong(byte[] array, int position) {
        return (long) LONG.get(array, position);
    }
}
