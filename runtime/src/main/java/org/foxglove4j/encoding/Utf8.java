package org.foxglove4j.encoding;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Encodes and decodes UTF-8. */
final class Utf8 {

    /** The replacement character for invalid input. */
    static final char REPLACEMENT = '\uFFFD';

    /** The maximum number of bytes for a UTF-16 unit; a surrogate pair takes four bytes. */
    private static final int MAX_BYTES_PER_CHAR = 3;

    private static final int PIECE = 1024;

    private Utf8() {}

    /** Puts a UTF-16 unit that is not a surrogate. */
    static int put(byte[] array, int position, char unit) {
        int end = position;
        if (unit < 0x80) {
            array[end++] = (byte) unit;
        } else if (unit < 0x800) {
            array[end++] = (byte) (0xc0 | unit >> 6);
            array[end++] = (byte) (0x80 | (unit & 0x3f));
        } else {
            array[end++] = (byte) (0xe0 | unit >> 12);
            array[end++] = (byte) (0x80 | ((unit >> 6) & 0x3f));
            array[end++] = (byte) (0x80 | (unit & 0x3f));
        }
        return end;
    }

    /** Puts a code point above U+FFFF. */
    static int putSupplementary(byte[] array, int position, int codePoint) {
        array[position] = (byte) (0xf0 | codePoint >> 18);
        array[position + 1] = (byte) (0x80 | ((codePoint >> 12) & 0x3f));
        array[position + 2] = (byte) (0x80 | ((codePoint >> 6) & 0x3f));
        array[position + 3] = (byte) (0x80 | (codePoint & 0x3f));
        return position + 4;
    }

    /** Writes the characters of a string, and U+FFFD for an unpaired surrogate. */
    static void write(EncodeBuffer out, CharSequence value) {
        int length = value.length();
        for (int i = 0; i < length; ) {
            // In pieces, so that a long string does not reserve three times as much as it needs.
            int to = Math.min(length, i + PIECE);
            int position = out.reserve((to - i + 1) * MAX_BYTES_PER_CHAR);
            byte[] array = out.array();
            while (i < to) {
                char unit = value.charAt(i++);
                if (!Character.isSurrogate(unit)) {
                    position = put(array, position, unit);
                } else if (Character.isHighSurrogate(unit) && i < length && Character.isLowSurrogate(value.charAt(i))) {
                    position = putSupplementary(array, position, Character.toCodePoint(unit, value.charAt(i++)));
                } else {
                    position = put(array, position, REPLACEMENT);
                }
            }
            out.setLength(position);
        }
    }

    /** Returns the decoded string, or null if the bytes are not valid UTF-8. */
    static @Nullable String decode(byte[] data, int offset, int length) {
        String value = new String(data, offset, length, StandardCharsets.UTF_8);
        // The decoder replaces malformed input with U+FFFD, which may also be part of the text.
        if (value.indexOf(REPLACEMENT) < 0) {
            return value;
        }
        byte[] again = value.getBytes(StandardCharsets.UTF_8);
        return Arrays.equals(again, 0, again.length, data, offset, offset + length) ? value : null;
    }
}
