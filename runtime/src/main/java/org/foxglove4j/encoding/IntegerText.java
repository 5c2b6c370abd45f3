package org.foxglove4j.encoding;

import java.nio.charset.StandardCharsets;

/** Writes integers in decimal. */
final class IntegerText {

    private IntegerText() {}

    static int put(byte[] array, int position, long value) {
        return putAscii(array, position, Long.toString(value));
    }

    static int putUnsigned(byte[] array, int position, long value) {
        return putAscii(array, position, Long.toUnsignedString(value));
    }

    static int putAscii(byte[] array, int position, String text) {
        return JsonBytes.putLiteral(array, position, text.getBytes(StandardCharsets.US_ASCII));
    }
}
