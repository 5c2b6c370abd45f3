package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes bytes as a quoted string in base64 (RFC 4648, section 4), twelve bits at a time. */
final class Base64Text {

    private static final byte[] ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".getBytes(StandardCharsets.US_ASCII);

    /** The two characters for each twelve-bit value, the first in the lower byte. */
    private static final char[] PAIRS = new char[1 << 12];

    static {
        for (int i = 0; i < PAIRS.length; i++) {
            PAIRS[i] = (char) (ALPHABET[i >> 6] | ALPHABET[i & 63] << 8);
        }
    }

    private Base64Text() {}

    static void write(EncodeBuffer out, byte[] value, int offset, int length) {
        int position = begin(out, length);
        byte[] array = out.array();
        int end = offset + length;
        int i = offset;
        for (; i < end - 2; i += 3) {
            int bits = (value[i] & 0xff) << 16 | (value[i + 1] & 0xff) << 8 | (value[i + 2] & 0xff);
            Swar.putInt(array, position, PAIRS[bits >> 12] | PAIRS[bits & 0xfff] << 16);
            position += 4;
        }
        finish(out, position, end - i, i < end ? value[i] : 0, i + 1 < end ? value[i + 1] : 0);
    }

    static void write(EncodeBuffer out, ByteBuffer value) {
        if (value.hasArray()) {
            write(out, value.array(), value.arrayOffset() + value.position(), value.remaining());
            return;
        }
        int position = begin(out, value.remaining());
        byte[] array = out.array();
        int end = value.limit();
        int i = value.position();
        for (; i < end - 2; i += 3) {
            int bits = (value.get(i) & 0xff) << 16 | (value.get(i + 1) & 0xff) << 8 | (value.get(i + 2) & 0xff);
            Swar.putInt(array, position, PAIRS[bits >> 12] | PAIRS[bits & 0xfff] << 16);
            position += 4;
        }
        finish(out, position, end - i, i < end ? value.get(i) : 0, i + 1 < end ? value.get(i + 1) : 0);
    }

    private static int begin(EncodeBuffer out, int length) {
        long needed = 4 * ((length + 2L) / 3) + 2;
        int position = out.reserve((int) Math.min(needed, Integer.MAX_VALUE));
        out.array()[position] = '"';
        return position + 1;
    }

    /** Puts the last one or two bytes, if any, and the quote. */
    private static void finish(EncodeBuffer out, int position, int rest, byte first, byte second) {
        byte[] array = out.array();
        int end = position;
        if (rest > 0) {
            int bits = (first & 0xff) << 16 | (second & 0xff) << 8;
            Swar.putInt(array, end, PAIRS[bits >> 12] | PAIRS[bits & 0xfff] << 16);
            array[end + 3] = '=';
            array[end + 2] = rest == 1 ? (byte) '=' : array[end + 2];
            end += 4;
        }
        array[end] = '"';
        out.setLength(end + 1);
    }
}
