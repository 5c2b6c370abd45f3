package org.foxglove4j.encoding;

/** Writes doubles with the fewest digits that read back as the same value, and {@code null} for NaN and infinities. */
final class DoubleText {

    private static final int MANTISSA_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << MANTISSA_BITS;
    private static final int BIAS = 1075;

    /** Below this limit, decimals with three places have at most 15 digits, so no two of them are the same double. */
    private static final double SHORT_LIMIT = 1e12;

    private DoubleText() {}

    static int put(byte[] array, int position, double value) {
        double magnitude = Math.abs(value);
        if (!(magnitude <= Double.MAX_VALUE)) {
            return JsonBytes.putNull(array, position);
        }
        array[position] = '-';
        int begin = position + (int) (Double.doubleToRawLongBits(value) >>> 63);
        if (magnitude < SHORT_LIMIT) {
            // The division is correctly rounded, so it proves that the decimal reads back as the value.
            long thousandths = (long) (magnitude * 1000 + 0.5);
            if (thousandths / 1000.0 == magnitude) {
                return DecimalText.putThousandths(array, begin, thousandths);
            }
        }
        long bits = Double.doubleToRawLongBits(magnitude);
        int exponent = (int) (bits >>> MANTISSA_BITS);
        long mantissa = bits & (IMPLICIT_BIT - 1);
        if (exponent == 0) {
            return ShortestDecimal.putExactly(array, begin, mantissa, 1 - BIAS, false);
        }
        if (mantissa == 0) {
            return ShortestDecimal.putExactly(array, begin, IMPLICIT_BIT, exponent - BIAS, exponent > 1);
        }
        return ShortestDecimal.put(array, begin, mantissa | IMPLICIT_BIT, exponent - BIAS);
    }
}
