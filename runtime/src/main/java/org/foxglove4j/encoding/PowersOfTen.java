package org.foxglove4j.encoding;

import java.math.BigInteger;

/**
 * The powers of ten by which {@link Schubfach} multiplies, with 126 bits, and the corresponding logarithms.
 *
 * <p>For each {@code e} from {@value #MIN} to {@value #MAX}, {@code g = floor(10^e * 2^(125 - floorLog2(10^e))) + 1},
 * as in section 9.7 of Giulietti's paper. The table is computed when the class is initialized, in about a millisecond.
 */
final class PowersOfTen {

    /** The exponent used for the largest double. */
    private static final int MIN = -292;

    /** The exponent used for the smallest double. */
    private static final int MAX = 324;

    private static final int BITS = 126;

    /** The upper 63 bits and the lower 63 bits of each, one after the other. */
    private static final long[] TABLE = compute();

    private PowersOfTen() {}

    /** Returns the upper 63 bits of g for a power of ten. */
    static long high(int exponent) {
        return TABLE[(exponent - MIN) << 1];
    }

    /** Returns the lower 63 bits of g for a power of ten. */
    static long low(int exponent) {
        return TABLE[((exponent - MIN) << 1) | 1];
    }

    /** Returns floor(log10(2^exponent)); exact where |exponent| <= 2 620. */
    static int floorLog10OfPowerOf2(int exponent) {
        return (int) ((exponent * 661_971_961_083L) >> 41);
    }

    /** Returns floor(log10(3/4 * 2^exponent)); exact where |exponent| <= 2 620. */
    static int floorLog10OfThreeQuarterPowerOf2(int exponent) {
        return (int) ((exponent * 661_971_961_083L - 274_743_187_321L) >> 41);
    }

    /** Returns floor(log2(10^exponent)); exact where |exponent| <= 1 233. */
    static int floorLog2OfPowerOf10(int exponent) {
        return (int) ((exponent * 913_124_641_741L) >> 38);
    }

    private static long[] compute() {
        long[] table = new long[2 * (MAX - MIN + 1)];
        BigInteger power = BigInteger.ONE;
        put(table, 0, BigInteger.ONE.shiftLeft(BITS - 1));
        for (int exponent = 1; exponent <= MAX; exponent++) {
            power = power.multiply(BigInteger.TEN);
            int bitLength = power.bitLength();
            put(table, exponent, power.shiftLeft(BITS).shiftRight(bitLength));
            if (-exponent >= MIN) {
                put(
                        table,
                        -exponent,
                        BigInteger.ONE.shiftLeft(BITS - 1 + bitLength).divide(power));
            }
        }
        return table;
    }

    private static void put(long[] table, int exponent, BigInteger floor) {
        BigInteger g = floor.add(BigInteger.ONE);
        int index = (exponent - MIN) << 1;
        table[index] = g.shiftRight(63).longValueExact();
        table[index + 1] = g.longValue() & Long.MAX_VALUE;
    }
}
