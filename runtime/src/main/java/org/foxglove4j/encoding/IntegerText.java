package org.foxglove4j.encoding;

/** Writes integers in decimal, eight digits at a time. */
final class IntegerText {

    private static final int EIGHT_DIGITS = 100_000_000;

    /** The three characters of each number from 000 to 999. */
    private static final int[] THREE_DIGITS = new int[1000];

    static {
        for (int i = 0; i < THREE_DIGITS.length; i++) {
            THREE_DIGITS[i] = ('0' + i / 100) | ('0' + i / 10 % 10) << 8 | ('0' + i % 10) << 16;
        }
    }

    private IntegerText() {}

    static int put(byte[] array, int position, int value) {
        return put(array, position, (long) value);
    }

    static int put(byte[] array, int position, long value) {
        array[position] = '-';
        long sign = value >> 63;
        // Long.MIN_VALUE is unchanged; as an unsigned number it is its own magnitude.
        return putUnsigned(array, position - (int) sign, (value ^ sign) - sign);
    }

    static int putUnsigned(byte[] array, int position, long value) {
        if (value >= 0 && value < EIGHT_DIGITS) {
            return putWithoutLeadingZeros(array, position, (int) value);
        }
        long upper = Long.divideUnsigned(value, EIGHT_DIGITS);
        int lower = (int) (value - upper * EIGHT_DIGITS);
        int end;
        if (upper < EIGHT_DIGITS) {
            end = putWithoutLeadingZeros(array, position, (int) upper);
        } else {
            long top = upper / EIGHT_DIGITS;
            end = putWithoutLeadingZeros(array, position, (int) top);
            Swar.putLong(array, end, Swar.digits((int) (upper - top * EIGHT_DIGITS)) | Swar.ZEROS);
            end += 8;
        }
        Swar.putLong(array, end, Swar.digits(lower) | Swar.ZEROS);
        return end + 8;
    }

    /** Puts a number below 10^8; may overwrite eight bytes. */
    static int putWithoutLeadingZeros(byte[] array, int position, int value) {
        long digits = Swar.digits(value);
        // Keeps at least one digit by treating the highest byte as nonzero.
        int leadingZeros = Long.numberOfTrailingZeros(digits | (1L << 56)) & ~7;
        Swar.putLong(array, position, (digits | Swar.ZEROS) >>> leadingZeros);
        return position + 8 - (leadingZeros >> 3);
    }

    /** Returns the three characters of a number from 0 to 999, with leading zeros, the first in the lowest byte. */
    static int threeDigits(int value) {
        return THREE_DIGITS[value];
    }

    /** Puts a number from 0 to 999; may overwrite four bytes. */
    static int putBelow1000(byte[] array, int position, int value) {
        int digits = THREE_DIGITS[value];
        int leadingZeros = Integer.numberOfTrailingZeros((digits & 0x0f0f) | (1 << 16)) & ~7;
        Swar.putInt(array, position, digits >>> leadingZeros);
        return position + 3 - (leadingZeros >> 3);
    }
}
