package org.foxglove4j.encoding;

/**
 * Puts the decimal that {@link Schubfach} defines, using one product instead of three and no branches that depend on
 * the digits.
 *
 * <p>With {@code k = floor(log10(2^q))}, a value {@code c * 2^q} is {@code v = c * 2^q / 10^k} units of {@code 10^k},
 * and half the distance to its neighbors is {@code h = 2^q / 10^k / 2}, from 0.5 to below 5 units. Hence at most one
 * multiple of ten lies within {@code v - h} and {@code v + h}; if there is one, it is the answer, and if there is none,
 * it is the integer nearest to {@code v}, which always lies within. Both comparisons are made in fixed point, and
 * where they are closer than its error, the exact form decides.
 */
final class ShortestDecimal {

    /** The number of fraction bits of the fixed-point numbers; the integer part has room for ten. */
    private static final int FRACTION_BITS = 59;

    private static final long TEN = 10L << FRACTION_BITS;

    /** An upper bound of the error of the fixed-point numbers, in units of the last bit; a power of two. */
    private static final long DOUBT = 4;

    private ShortestDecimal() {}

    /**
     * Puts a value whose neighbors are equally far away.
     *
     * @param c the significand, from 2^23 to below 2^24 of a float and from 2^52 to below 2^53 of a double
     * @param q the binary exponent
     */
    static int put(byte[] array, int position, long c, int q) {
        int k = PowersOfTen.floorLog10OfPowerOf2(q);
        int shift = q + PowersOfTen.floorLog2OfPowerOf10(-k) + 2;
        long high = PowersOfTen.high(-k);
        long factor = c << shift;
        long product = high * factor;
        long fraction = product + (Math.multiplyHigh(PowersOfTen.low(-k), factor) << 1);
        // The addend is below 2^63: there is a carry if the upper bit was cleared.
        long floor = Math.multiplyHigh(high, factor) + ((product & ~fraction) >>> 63);

        long half = high >>> (FRACTION_BITS - 53 - shift);
        long tens = floor / 10;
        long aboveTens = ((floor - tens * 10) << FRACTION_BITS) | (fraction >>> (64 - FRACTION_BITS));
        long down = aboveTens - half;
        long up = TEN - aboveTens - half;
        long toTie = fraction - Long.MIN_VALUE;
        if (isInDoubt(down) || isInDoubt(up) || isInDoubt(toTie)) {
            return putExactly(array, position, c, q, false);
        }
        long isUp = up >> 63;
        long isTens = isUp | (down >> 63);
        long digits = (((tens - isUp) * 10) & isTens) | ((floor + (fraction >>> 63)) & ~isTens);
        return DecimalText.put(array, position, digits, k);
    }

    /**
     * Puts any value except zero.
     *
     * @param irregular whether the lower neighbor is only half as far away as the upper one
     */
    static int putExactly(byte[] array, int position, long c, int q, boolean irregular) {
        long digits = Schubfach.shortest(c, q, irregular);
        return DecimalText.put(array, position, digits, Schubfach.exponent(q, irregular));
    }

    /** Returns whether a number may be positive, zero or negative. */
    private static boolean isInDoubt(long difference) {
        return ((difference + DOUBT) & -(2 * DOUBT)) == 0;
    }
}
