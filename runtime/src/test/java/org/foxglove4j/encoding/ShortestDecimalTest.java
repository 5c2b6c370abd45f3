package org.foxglove4j.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/**
 * Tests that numbers round-trip, and that they are the shortest such decimals, as those of {@link Double#toString}
 * since JDK 19.
 *
 * <p>An ordinary run takes a sample; {@code -Dfoxglove4j.test.doubles=100000000 -Dfoxglove4j.test.floats=16777216}
 * takes as many.
 */
class ShortestDecimalTest {

    private static final int DOUBLES = Integer.getInteger("foxglove4j.test.doubles", 400_000);
    private static final int FLOATS = Integer.getInteger("foxglove4j.test.floats", 1 << 17);
    private static final int PARTS = 64;

    @Test
    void doublesRoundTrip() {
        overDoubles((value, text) -> {
            if (Double.doubleToRawLongBits(Double.parseDouble(text.toString())) != Double.doubleToRawLongBits(value)) {
                fail("%s is written as %s", value, text);
            }
        });
    }

    @Test
    void floatsRoundTrip() {
        overFloats((value, text) -> {
            if (Float.floatToRawIntBits(Float.parseFloat(text.toString())) != Float.floatToRawIntBits(value)) {
                fail("%s is written as %s", value, text);
            }
        });
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void doublesHaveTheSameDigitsAsInTheJdk() {
        overDoubles((value, text) -> requireSameDigits(text, new Text(Double.toString(value))));
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_19)
    void floatsHaveTheSameDigitsAsInTheJdk() {
        overFloats((value, text) -> requireSameDigits(text, new Text(Float.toString(value))));
    }

    @Test
    void fastPathMatchesTheExactAlgorithm() {
        byte[] quick = new byte[32];
        byte[] exact = new byte[32];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < DOUBLES; i++) {
            long c = 1L << 52 | random.nextLong() >>> 12;
            int q = random.nextInt(-1074, 972);
            int quickEnd = ShortestDecimal.put(quick, 0, c, q);
            int exactEnd = ShortestDecimal.putExactly(exact, 0, c, q, false);
            assertThat(new String(quick, 0, quickEnd, StandardCharsets.US_ASCII))
                    .isEqualTo(new String(exact, 0, exactEnd, StandardCharsets.US_ASCII));
        }
    }

    private interface DoubleCheck {
        void check(double value, Text text);
    }

    private interface FloatCheck {
        void check(float value, Text text);
    }

    private static void overDoubles(DoubleCheck check) {
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            SplittableRandom random = new SplittableRandom(part);
            Text text = new Text("");
            for (int i = 0; i < DOUBLES / PARTS; i++) {
                double value = someDouble(random, i);
                text.length = JsonBytes.putDouble(text.ascii, 0, value);
                if (Double.isFinite(value)) {
                    check.check(value, text);
                }
            }
        });
    }

    private static void overFloats(FloatCheck check) {
        int step = (int) ((1L << 32) / FLOATS);
        IntStream.range(0, PARTS).parallel().forEach(part -> {
            SplittableRandom random = new SplittableRandom(part);
            Text text = new Text("");
            for (int i = part; i < FLOATS; i += PARTS) {
                float value = Float.intBitsToFloat(i * step + random.nextInt(step));
                text.length = JsonBytes.putFloat(text.ascii, 0, value);
                if (Float.isFinite(value)) {
                    check.check(value, text);
                }
            }
        });
    }

    private static double someDouble(SplittableRandom random, int i) {
        long bits = random.nextLong();
        return switch (i & 15) {
            case 0, 1, 2 -> Double.longBitsToDouble(bits);
            case 3, 4 -> random.nextDouble();
            case 5 -> random.nextDouble() * 1000 - 500;
            case 6 -> random.nextGaussian() * 1e6;
            // Decimals of few digits, and their neighbours.
            case 7 -> (bits >> random.nextInt(8, 63)) / 1e3;
            case 8 -> (bits >> random.nextInt(8, 63)) * Math.pow(10, random.nextInt(-18, 3));
            case 9 -> Math.nextUp((bits >> random.nextInt(8, 63)) * Math.pow(10, random.nextInt(-18, 3)));
            case 10 -> Double.parseDouble((bits >>> random.nextInt(1, 63)) + "e" + random.nextInt(-343, 308));
            // Integers, and halves of them, around 2^53.
            case 11 -> bits >> random.nextInt(0, 63);
            case 12 -> (bits >> random.nextInt(8, 14)) / 4.0;
            // Powers of two, of ten, and their neighbours; subnormals.
            case 13 -> Double.longBitsToDouble((bits & 0xfff0_0000_0000_0000L) + random.nextInt(-2, 3));
            case 14 ->
                Double.longBitsToDouble(
                        Double.doubleToRawLongBits(Math.pow(10, random.nextInt(-323, 309))) + random.nextInt(-2, 3));
            default -> Double.longBitsToDouble(bits >>> random.nextInt(12, 63));
        };
    }

    /** The JDK writes at least two digits, and so may choose another than the shortest decimal where one is enough. */
    private static void requireSameDigits(Text ours, Text theirs) {
        ours.parse();
        theirs.parse();
        boolean same = ours.digits == theirs.digits && ours.exponent == theirs.exponent;
        if (!same && !(ours.digits < 10 && theirs.digits < 100)) {
            fail("%s is written as %s", theirs, ours);
        }
    }

    /** A number's text, taken apart into an integer without zeros at its end and a power of ten. */
    private static final class Text {

        private final byte[] ascii = new byte[32];
        private int length;
        private long digits;
        private int exponent;

        Text(String text) {
            length = text.length();
            System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, ascii, 0, length);
        }

        void parse() {
            digits = 0;
            exponent = 0;
            boolean fraction = false;
            for (int i = 0; i < length; i++) {
                byte next = ascii[i];
                if (next == '.') {
                    fraction = true;
                } else if ((next | 0x20) == 'e') {
                    exponent += Integer.parseInt(new String(ascii, i + 1, length - i - 1, StandardCharsets.US_ASCII));
                    break;
                } else if (next != '-') {
                    digits = digits * 10 + next - '0';
                    exponent -= fraction ? 1 : 0;
                }
            }
            while (digits != 0 && digits % 10 == 0) {
                digits /= 10;
                exponent++;
            }
            if (digits == 0) {
                exponent = 0;
            }
        }

        @Override
        public String toString() {
            return new String(ascii, 0, length, StandardCharsets.US_ASCII);
        }
    }
}
