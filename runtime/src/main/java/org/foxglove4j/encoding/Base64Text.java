package org.foxglove4j.encoding;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Writes bytes as a quoted string in base64. */
final class Base64Text {

    private Base64Text() {}

    static void write(EncodeBuffer out, byte[] value, int offset, int length) {
        write(out, ByteBuffer.wrap(value, offset, length));
    }

    static void write(EncodeBuffer out, ByteBuffer value) {
        ByteBuffer text = Base64.getEncoder().encode(value.duplicate());
        int length = text.remaining();
        int position = out.reserve(length + 2);
        byte[] array = out.array();
        array[position] = '"';
        text.get(array, position + 1, length);
        array[position + 1 + length] = '"';
        out.setLength(position + length + 2);
    }
}
