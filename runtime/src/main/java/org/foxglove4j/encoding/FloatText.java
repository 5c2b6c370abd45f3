package org.foxglove4j.encoding;

/** Writes floats with the fewest digits that read back as the same value, and {@code null} for NaN and infinities. */
final class FloatText {

    private static final int MANTISSA_BITS = 23;
    private static final int IMPLICIT_BIT = 1 << MANTISSA_BITS;
    private static final int BIAS = 150;

    /** Below this limit, decimals with three places have at most 6 digits, so no two of them are the same float. */
    private static final float SHORT_LIMIT = 999;

    private FloatText() {}

    static int put(byte[] array, int position, float value) {
        float magnitude = Math.abs(value);
        if (!(magnitude <= Float.MAX_VALUE)) {
            return JsonBytes.putNull(array, position);
        }
        array[position] = '-';
        int begin = position + (Float.floatToRawIntBits(value) >>> 31);
        if (magnitude < SHORT_LIMIT) {
            // The division is correctly rounded, so it proves that the decimal reads back as the value.
            int thousandths = (int) (magnitude * 1000 + 0.5f);
            if (thousandths / 1000f == magnitude) {
                return DecimalText.putThousandths(array, begin, thousandths);
            }
        }
        int bits = Float.floatToRawIntBits(magnitude);
        int exponent = bits >>> MANTISSA_BITS;
        int mantissa = bits & (IMPLICIT_BIT - 1);
        if (exponent == 0) {
            return ShortestDecimal.putExactly(array, begin, mantissa, 1 - BIAS, false);
        }
        if (mantissa == 0) {
            return ShortestDecimal.putExactly(array, begin, IMPLICIT_BIT, exponent - BIAS, exponent > 1);
        }
        return ShortestDecimal.put(array, begin, mantissa | IMPLICIT_BIT, exponent - BIAS);
    }
}
