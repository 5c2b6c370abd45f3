package org.foxglove4j.encoding;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Writes strings, quoted and escaped (RFC 8259, section 7). */
final class JsonStrings {

    /** What one UTF-16 unit takes at most: {@code \}{@code u001f}. */
    private static final int MAX_BYTES_PER_CHAR = 6;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private JsonStrings() {}

    static void writeChar(EncodeBuffer out, char value) {
        int position = out.reserve(2 + MAX_BYTES_PER_CHAR);
        byte[] array = out.array();
        array[position++] = '"';
        position = putChar(array, position, Character.isSurrogate(value) ? Utf8.REPLACEMENT : value);
        array[position++] = '"';
        out.setLength(position);
    }

    static void write(EncodeBuffer out, char[] value) {
        write(out, CharBuffer.wrap(value));
    }

    static void write(EncodeBuffer out, CharSequence value) {
        int length = value.length();
        int position = out.reserve(1);
        out.array()[position] = '"';
        out.setLength(position + 1);
        for (int i = 0; i < length; i++) {
            position = out.reserve(MAX_BYTES_PER_CHAR);
            char unit = value.charAt(i);
            if (!Character.isSurrogate(unit)) {
                out.setLength(putChar(out.array(), position, unit));
            } else if (Character.isHighSurrogate(unit)
                    && i + 1 < length
                    && Character.isLowSurrogate(value.charAt(i + 1))) {
                int codePoint = Character.toCodePoint(unit, value.charAt(++i));
                out.setLength(Utf8.putSupplementary(out.array(), position, codePoint));
            } else {
                out.setLength(Utf8.put(out.array(), position, Utf8.REPLACEMENT));
            }
        }
        position = out.reserve(1);
        out.array()[position] = '"';
        out.setLength(position + 1);
    }

    private static int putChar(byte[] array, int position, char unit) {
        int end = position;
        if (unit >= 0x80) {
            return Utf8.put(array, end, unit);
        }
        if (unit >= 0x20 && unit != '"' && unit != '\\') {
            array[end++] = (byte) unit;
            return end;
        }
        array[end++] = '\\';
        switch (unit) {
            case '"', '\\' -> array[end++] = (byte) unit;
            case '\n' -> array[end++] = 'n';
            case '\r' -> array[end++] = 'r';
            case '\t' -> array[end++] = 't';
            case '\b' -> array[end++] = 'b';
            case '\f' -> array[end++] = 'f';
            default -> {
                array[end++] = 'u';
                array[end++] = '0';
                array[end++] = '0';
                array[end++] = HEX[unit >> 4];
                array[end++] = HEX[unit & 15];
            }
        }
        return end;
    }
}
