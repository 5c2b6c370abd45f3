package org.foxglove4j.encoding;

import java.math.BigDecimal;

/** Writes floats in decimal. */
final class FloatText {

    private FloatText() {}

    static int put(byte[] array, int position, float value) {
        if (!Float.isFinite(value)) {
            return JsonBytes.putNull(array, position);
        }
        boolean negative = Float.floatToRawIntBits(value) < 0;
        return DoubleText.putDecimal(array, position, negative, new BigDecimal(Float.toString(Math.abs(value))));
    }
}
