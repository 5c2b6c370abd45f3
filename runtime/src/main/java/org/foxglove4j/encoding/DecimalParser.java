package org.foxglove4j.encoding;

/** Finds the floating-point value nearest to a decimal, if a single product of 63 by 63 bits suffices. */
final class DecimalParser {

    static final int DOUBLE_PRECISION = 53;
    static final int FLOAT_PRECISION = 24;

    private static final int MIN_EXPONENT = -292;
    private static final int MAX_EXPONENT = 290;

    /** The powers of ten that doubles represent exactly. */
    private static final double[] EXACT_POWERS = new double[23];

    static {
        EXACT_POWERS[0] = 1;
        for (int i = 1; i < EXACT_POWERS.length; i++) {
            EXACT_POWERS[i] = EXACT_POWERS[i - 1] * 10;
        }
    }

    private DecimalParser() {}

    /** Returns the double nearest to {@code digits * 10^exponent}, or NaN if this fast method cannot determine it. */
    static double toDouble(long digits, int exponent) {
        if (digits == 0) {
            return 0;
        }
        if (digits <= 1L << DOUBLE_PRECISION && -EXACT_POWERS.length < exponent && exponent < EXACT_POWERS.length) {
            // Both operands are exact, so the operation rounds only once.
            return exponent < 0 ? digits / EXACT_POWERS[-exponent] : digits * EXACT_POWERS[exponent];
        }
        return nearest(digits, exponent, DOUBLE_PRECISION);
    }

    /** Returns the float nearest to {@code digits * 10^exponent}, or NaN if this fast method cannot determine it. */
    static float toFloat(long digits, int exponent) {
        double value = digits == 0 ? 0 : nearest(digits, exponent, FLOAT_PRECISION);
        return value == 0 || (value >= Float.MIN_NORMAL && value <= Float.MAX_VALUE) ? (float) value : Float.NaN;
    }

    /**
     * Returns the value with the given precision in bits that is nearest to {@code digits * 10^exponent}, or NaN if two
     * values are possible or the result is not a normal double. The power of ten is truncated to 63 bits, so the
     * product is off by less than one unit of its upper word, which has about ten bits more than a double.
     */
    private static double nearest(long digits, int exponent, int precision) {
        if (exponent < MIN_EXPONENT || exponent > MAX_EXPONENT) {
            return Double.NaN;
        }
        int shift = Long.numberOfLeadingZeros(digits) - 1;
        long upper = Math.multiplyHigh(digits << shift, PowersOfTen.high(exponent));
        int dropped = Long.SIZE - Long.numberOfLeadingZeros(upper) - precision;
        long half = 1L << (dropped - 1);
        long rest = upper & (2 * half - 1);
        if (rest == half || rest == half - 1) {
            return Double.NaN;
        }
        long mantissa = (upper >>> dropped) + (rest > half ? 1 : 0);
        int binaryExponent = PowersOfTen.floorLog2OfPowerOf10(exponent) + 2 - shift + dropped;
        if (binaryExponent < Double.MIN_EXPONENT || binaryExponent > Double.MAX_EXPONENT - DOUBLE_PRECISION) {
            return Double.NaN;
        }
        return mantissa * Double.longBitsToDouble((long) (binaryExponent + Double.MAX_EXPONENT) << 52);
    }
}
