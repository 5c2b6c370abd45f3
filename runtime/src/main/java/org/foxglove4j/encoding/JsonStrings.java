package org.foxglove4j.encoding;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Writes strings, quoted and escaped (RFC 8259, section 7). */
final class JsonStrings {

    /** The maximum number of bytes for one UTF-16 unit: {@code \}{@code u001f}. */
    private static final int MAX_BYTES_PER_CHAR = 6;

    private static final int PIECE = 1024;
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

    static void write(EncodeBuffer out, String value) {
        if (!Ascii.isAscii(value)) {
            writeEscaped(out, value, 0);
            return;
        }
        int length = value.length();
        int position = out.reserve(length + 2);
        byte[] array = out.array();
        Ascii.copy(value, array, position + 1);
        int plain = plainLength(array, position + 1, length);
        if (plain < length) {
            writeEscaped(out, value, plain);
            return;
        }
        array[position] = '"';
        array[position + 1 + length] = '"';
        out.setLength(position + length + 2);
    }

    static void write(EncodeBuffer out, char[] value) {
        write(out, CharBuffer.wrap(value));
    }

    static void write(EncodeBuffer out, CharSequence value) {
        writeEscaped(out, value, 0);
    }

    /** Returns the number of characters, from a position on, before the first quote, backslash or control character. */
    private static int plainLength(byte[] array, int position, int length) {
        int i = 0;
        for (; i < length - 7; i += 8) {
            long special = Swar.special(Swar.getLong(array, position + i));
            if (special != 0) {
                return i + (Long.numberOfTrailingZeros(special) >> 3);
            }
        }
        while (i < length && isPlain(array[position + i])) {
            i++;
        }
        return i;
    }

    private static boolean isPlain(int ascii) {
        return ascii >= 0x20 && ascii != '"' && ascii != '\\';
    }

    /**
     * Writes a string in which characters may need to be escaped.
     *
     * @param plain the number of leading characters that are already in place after the opening quote
     */
    private static void writeEscaped(EncodeBuffer out, CharSequence value, int plain) {
        int length = value.length();
        int position = out.reserve(2);
        out.array()[position] = '"';
        out.setLength(position + 1 + plain);
        for (int i = plain; i < length; ) {
            // In pieces, so that a long string does not reserve six times as much as it needs.
            int to = Math.min(length, i + PIECE);
            position = out.reserve((to - i + 1) * MAX_BYTES_PER_CHAR);
            byte[] array = out.array();
            while (i < to) {
                char unit = value.charAt(i++);
                if (!Character.isSurrogate(unit)) {
                    position = putChar(array, position, unit);
                } else if (Character.isHighSurrogate(unit) && i < length && Character.isLowSurrogate(value.charAt(i))) {
                    position = Utf8.putSupplementary(array, position, Character.toCodePoint(unit, value.charAt(i++)));
                } else {
                    position = Utf8.put(array, position, Utf8.REPLACEMENT);
                }
            }
            out.setLength(position);
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
        if (isPlain(unit)) {
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
