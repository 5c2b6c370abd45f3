package org.foxglove4j.encoding;

/**
 * Finds the decimal with the fewest digits among those that round to a floating-point value, and of these the nearest.
 *
 * <p>Follows Raffaello Giulietti, "The Schubfach way to render doubles" (2020), section 9: this is the exact form, for
 * every value {@code c * 2^q} with {@code 0 < c < 2^53} and the exponents of doubles.
 */
final class Schubfach {

    private Schubfach() {}

    /** Returns the power of ten that is the unit of the result of {@link #shortest}. */
    static int exponent(int q, boolean irregular) {
        return irregular ? PowersOfTen.floorLog10OfThreeQuarterPowerOf2(q) : PowersOfTen.floorLog10OfPowerOf2(q);
    }

    /**
     * Returns the decimal's digits as an integer; some of the last may be zeros.
     *
     * @param c the value's significand
     * @param q the value's binary exponent
     * @param irregular whether the value's lower neighbor is only half as far away as its upper one
     */
    static long shortest(long c, int q, boolean irregular) {
        int k = exponent(q, irregular);
        int shift = q + PowersOfTen.floorLog2OfPowerOf10(-k) + 2;
        long high = PowersOfTen.high(-k);
        long low = PowersOfTen.low(-k);
        long value = c << 2;
        long scaled = roundToOdd(high, low, value << shift);
        long lower = roundToOdd(high, low, (value - (irregular ? 1 : 2)) << shift);
        long upper = roundToOdd(high, low, (value + 2) << shift);
        // A bound belongs to the interval if the value is even, because readers round half to even.
        long outside = c & 1;
        long floor = scaled >> 2;

        long tens = floor / 10 * 10;
        boolean tensWithin = lower + outside <= tens << 2;
        boolean nextTensWithin = ((tens + 10) << 2) + outside <= upper;
        if (tensWithin != nextTensWithin) {
            return tensWithin ? tens : tens + 10;
        }
        boolean floorWithin = lower + outside <= floor << 2;
        boolean ceilingWithin = ((floor + 1) << 2) + outside <= upper;
        if (floorWithin != ceilingWithin) {
            return floorWithin ? floor : floor + 1;
        }
        long distance = scaled - ((floor << 2) + 2);
        return distance < 0 || (distance == 0 && (floor & 1) == 0) ? floor : floor + 1;
    }

    /** Returns the upper part of a product, its lowest bit set if anything lies below it (section 9.9). */
    private static long roundToOdd(long high, long low, long factor) {
        long lowProduct = Math.multiplyHigh(low, factor);
        long middle = high * factor;
        long upper = Math.multiplyHigh(high, factor);
        long carried = (middle >>> 1) + lowProduct;
        long result = upper + (carried >>> 63);
        return result | (((carried & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63);
    }
}
