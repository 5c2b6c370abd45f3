package org.foxglove4j.mcap.internal.bytes;

/**
 * Computes the CRC-32 of two runs of bytes, one after the other, from the CRC-32 of each.
 *
 * <p>A CRC is the remainder of a polynomial over GF(2); a run of n bytes after another multiplies that one's remainder
 * by x<sup>8n</sup>. Polynomials are held as CRC-32 holds them, the coefficient of x<sup>0</sup> in the highest bit.
 */
public final class Crc32Combiner {

    private static final int POLYNOMIAL = 0xEDB88320;
    private static final int ONE = 1 << 31;
    private static final int X = 1 << 30;

    /** At index k: x to the power of 2 to the power of k. */
    private static final int[] POWERS = new int[Long.SIZE + 3];

    static {
        POWERS[0] = X;
        for (int k = 1; k < POWERS.length; k++) {
            POWERS[k] = multiply(POWERS[k - 1], POWERS[k - 1]);
        }
    }

    private Crc32Combiner() {}

    /**
     * Returns the CRC of both runs.
     *
     * @param first the CRC of the first run; 0 for no bytes
     * @param second the CRC of the second run
     * @param secondLength the number of bytes of the second run
     */
    public static int combine(int first, int second, long secondLength) {
        if (first == 0) {
            return second;
        }
        int power = ONE;
        // Eight bits per byte: the powers start three squarings later.
        int k = 3;
        for (long bits = secondLength; bits != 0; bits >>>= 1) {
            if ((bits & 1) != 0) {
                power = multiply(POWERS[k], power);
            }
            k++;
        }
        return multiply(power, first) ^ second;
    }

    /**
     * Returns the CRC of the second of two runs.
     *
     * @param first the CRC of the first run; 0 for no bytes
     * @param both the CRC of both runs
     * @param secondLength the number of bytes of the second run
     */
    public static int last(int first, int both, long secondLength) {
        // Over GF(2), subtraction is the same as addition.
        return combine(first, both, secondLength);
    }

    private static int multiply(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int factor = a; factor != 0; factor <<= 1) {
            product ^= shifted & (factor >> 31);
            shifted = (shifted >>> 1) ^ (POLYNOMIAL & -(shifted & 1));
        }
        return product;
    }
}
