package org.foxglove4j.websocket.internal.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds frames of a server, which are unfragmented and not masked. See RFC 6455, section 5.2. */
public final class Frames {

    /** The maximum number of bytes before the content of a frame. */
    public static final int MAX_HEADER_BYTES = 10;

    static final int CONTINUATION = 0x0;
    public static final int TEXT = 0x1;
    public static final int BINARY = 0x2;
    public static final int CLOSE = 0x8;
    public static final int PING = 0x9;
    public static final int PONG = 0xA;

    static final int FIN = 0x80;
    /** The first reserved bit, which marks compressed messages. See RFC 7692, section 6. */
    public static final int RSV1 = 0x40;

    static final int MAX_CONTROL_BYTES = 125;
    static final int LENGTH_IN_16_BITS = 126;
    static final int LENGTH_IN_64_BITS = 127;
    private static final int MAX_16_BITS = 0xFFFF;

    private Frames() {}

    /** Returns a frame with a text message, given in UTF-8. */
    public static byte[] text(byte[] message) {
        return frame(TEXT, message);
    }

    /** Returns a frame with a binary message. */
    public static byte[] binary(byte[] message) {
        return frame(BINARY, message);
    }

    /** Returns the answer to a ping. */
    public static byte[] pong(byte[] content) {
        return frame(PONG, content);
    }

    /** Returns a frame that ends the connection. Text too long for the frame is truncated. */
    public static byte[] close(CloseReason reason) {
        if (reason.code() == CloseReason.NO_CODE) {
            return frame(CLOSE, new byte[0]);
        }
        byte[] text = reason.text().getBytes(StandardCharsets.UTF_8);
        int textBytes = Math.min(text.length, MAX_CONTROL_BYTES - Short.BYTES);
        while (textBytes < text.length && textBytes > 0 && (text[textBytes] & 0xC0) == 0x80) {
            textBytes--;
        }
        return frame(
                CLOSE,
                ByteBuffer.allocate(Short.BYTES + textBytes)
                        .putShort((short) reason.code())
                        .put(text, 0, textBytes)
                        .array());
    }

    /** Returns the number of bytes before content of a given length. */
    public static int headerBytes(int contentBytes) {
        if (contentBytes <= MAX_CONTROL_BYTES) {
            return 2;
        }
        return contentBytes <= MAX_16_BITS ? 4 : MAX_HEADER_BYTES;
    }

    /**
     * Writes the header of a frame with a binary message.
     *
     * @return the position after it
     */
    public static int writeBinaryHeader(byte[] target, int position, int contentBytes) {
        return writeHeader(target, position, BINARY, contentBytes);
    }

    /**
     * Returns the number of bytes before the content of the frame at a position. At least its first two bytes must be
     * present.
     */
    public static int headerBytes(byte[] source, int position) {
        return switch (source[position + 1] & 0x7F) {
            case LENGTH_IN_16_BITS -> 4;
            case LENGTH_IN_64_BITS -> MAX_HEADER_BYTES;
            default -> 2;
        };
    }

    /**
     * Writes the header of a frame with a compressed message.
     *
     * @return the position after it
     */
    public static int writeCompressedHeader(byte[] target, int position, int opcode, int contentBytes) {
        return writeHeader(target, position, RSV1 | opcode, contentBytes);
    }

    /** Returns the total length of the frame at a position, whose content must be smaller than 2 GiB. */
    public static int frameBytes(byte[] source, int position) {
        int length = source[position + 1] & 0x7F;
        if (length == LENGTH_IN_16_BITS) {
            return 4 + ((source[position + 2] & 0xFF) << 8 | (source[position + 3] & 0xFF));
        }
        if (length == LENGTH_IN_64_BITS) {
            return MAX_HEADER_BYTES + ByteBuffer.wrap(source).getInt(position + 6);
        }
        return 2 + length;
    }

    private static byte[] frame(int opcode, byte[] content) {
        byte[] frame = new byte[headerBytes(content.length) + content.length];
        int position = writeHeader(frame, 0, opcode, content.length);
        System.arraycopy(content, 0, frame, position, content.length);
        return frame;
    }

    public static int writeHeader(byte[] target, int position, int opcode, int contentBytes) {
        int at = position;
        target[at++] = (byte) (FIN | opcode);
        if (contentBytes <= MAX_CONTROL_BYTES) {
            target[at++] = (byte) contentBytes;
        } else if (contentBytes <= MAX_16_BITS) {
            target[at++] = LENGTH_IN_16_BITS;
            target[at++] = (byte) (contentBytes >>> 8);
            target[at++] = (byte) contentBytes;
        } else {
            target[at++] = LENGTH_IN_64_BITS;
            for (int i = 0; i < Integer.BYTES; i++) {
                target[at++] = 0;
            }
            for (int shift = 24; shift >= 0; shift -= 8) {
                target[at++] = (byte) (contentBytes >>> shift);
            }
        }
        return at;
    }
}
