package org.foxglove4j.encoding;

import java.math.BigDecimal;

/** Writes doubles in decimal. */
final class DoubleText {

    private DoubleText() {}

    static int put(byte[] array, int position, double value) {
        if (!Double.isFinite(value)) {
            return JsonBytes.putNull(array, position);
        }
        boolean negative = Double.doubleToRawLongBits(value) < 0;
        return putDecimal(array, position, negative, new BigDecimal(Double.toString(Math.abs(value))));
    }

    static int putDecimal(byte[] array, int position, boolean negative, BigDecimal magnitude) {
        int end = position;
        if (negative) {
            array[end++] = '-';
        }
        if (magnitude.signum() == 0) {
            return IntegerText.putAscii(array, end, "0.0");
        }
        BigDecimal shortest = magnitude.stripTrailingZeros();
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        if (exponent < -5 || exponent >= 16) {
            String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
            return IntegerText.putAscii(array, end, digits.charAt(0) + fraction + "e" + exponent);
        }
        String plain = shortest.toPlainString();
        return IntegerText.putAscii(array, end, plain.indexOf('.') < 0 ? plain + ".0" : plain);
    }
}
