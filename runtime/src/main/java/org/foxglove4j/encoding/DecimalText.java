package org.foxglove4j.encoding;

/**
 * Formats decimals: digits, point and exponent.
 *
 * <p>From 1e-5 to below 1e16 they are written without an exponent and with at least one digit after the point; others
 * are written as {@code 1e16} or {@code 1.5e-7}. The longest have 24 characters.
 */
final class DecimalText {

    private static final int EIGHT_DIGITS = 100_000_000;
    private static final long TEN_TO_16 = 10_000_000_000_000_000L;
    private static final long ZERO_AND_POINT = 0x3030_3030_3030_2e30L;

    private DecimalText() {}

    /** Puts a number of thousandths without trailing zeros. */
    static int putThousandths(byte[] array, int position, long thousandths) {
        long units = thousandths / 1000;
        int end = units < 1000
                ? IntegerText.putBelow1000(array, position, (int) units)
                : IntegerText.putUnsigned(array, position, units);
        int places = '.' | (IntegerText.threeDigits((int) (thousandths - units * 1000)) << 8);
        Swar.putInt(array, end, places);
        // Up to the last character that is not a zero, but at least the point and one place.
        int length = (39 - Integer.numberOfLeadingZeros(places ^ 0x3030_3000)) >> 3;
        return end + Math.max(length, 2);
    }

    /**
     * Puts {@code number * 10^exponent} without trailing zeros. May overwrite 26 bytes.
     *
     * @param number from 1 to below 10^17
     */
    static int put(byte[] array, int position, long number, int exponent) {
        long digits = number;
        int ofFirst = exponent + 16;
        if (number < TEN_TO_16 / 10) {
            // Only floats, which have seven to nine digits, and subnormal doubles get here.
            int more = number < EIGHT_DIGITS * 10L ? 8 : 0;
            digits *= more == 0 ? 1 : EIGHT_DIGITS;
            ofFirst -= more;
            while (digits < TEN_TO_16 / 100) {
                digits *= 10;
                ofFirst--;
            }
            long isFifteen = (digits - TEN_TO_16 / 10) >> 63;
            digits += (digits * 9) & isFifteen;
            ofFirst += (int) isFifteen;
        }
        // Scales to seventeen digits with a nonzero first digit: doubles have sixteen or seventeen.
        long isSixteen = (digits - TEN_TO_16) >> 63;
        digits += (digits * 9) & isSixteen;
        return putSeventeen(array, position, digits, ofFirst + (int) isSixteen);
    }

    private static int putSeventeen(byte[] array, int position, long digits, int exponent) {
        long upperNine = digits / EIGHT_DIGITS;
        int first = (int) (upperNine / EIGHT_DIGITS);
        long middle = Swar.digits((int) (upperNine - (long) first * EIGHT_DIGITS));
        long last = Swar.digits((int) (digits - upperNine * EIGHT_DIGITS));
        // The number of digits from the second to the last nonzero digit.
        int ofMiddle = 8 - (Long.numberOfLeadingZeros(middle) >> 3);
        int following = last == 0 ? ofMiddle : 16 - (Long.numberOfLeadingZeros(last) >> 3);
        middle |= Swar.ZEROS;
        last |= Swar.ZEROS;
        if (exponent < -5 || exponent > 8) {
            return putFar(array, position, (byte) ('0' + first), middle, last, following, exponent);
        }
        // Branchless, because the exponents of measurements are unpredictable: either zeros precede the digits, or the
        // point is among them and the middle digits after it are shifted by one.
        int negative = exponent >> 31;
        int integral = exponent & ~negative;
        int begin = position + ((1 - exponent) & negative);
        int point = 1 + negative;
        Swar.putLong(array, position, ZERO_AND_POINT);
        array[begin] = (byte) ('0' + first);
        Swar.putLong(array, begin + 1, middle);
        Swar.putLong(array, begin + 1 + integral + point, middle >>> (integral << 3));
        array[position + 1 + integral] = '.';
        Swar.putLong(array, begin + 9 + point, last);
        return Math.max(begin + 1 + point + following, position + integral + 3);
    }

    private static int putFar(
            byte[] array, int position, byte first, long middle, long last, int following, int exponent) {
        array[position] = first;
        if (exponent > 0 && exponent < 16) {
            Swar.putLong(array, position + 1, middle);
            Swar.putLong(array, position + 9, last);
            Swar.putLong(array, position + 2 + exponent, last >>> ((exponent - 8) << 3));
            array[position + 1 + exponent] = '.';
            return Math.max(position + 2 + following, position + exponent + 3);
        }
        array[position + 1] = '.';
        Swar.putLong(array, position + 2, middle);
        Swar.putLong(array, position + 10, last);
        int end = following == 0 ? position + 1 : position + 2 + following;
        array[end] = 'e';
        return IntegerText.put(array, end + 1, exponent);
    }
}
