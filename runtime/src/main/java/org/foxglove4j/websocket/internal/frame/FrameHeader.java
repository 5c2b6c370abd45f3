package org.foxglove4j.websocket.internal.frame;

import java.nio.ByteBuffer;

/**
 * The header, possibly incomplete, of the frame being received from a peer. See RFC 6455, section 5.2, and RFC 7692,
 * section 6. Used by one thread.
 */
final class FrameHeader {

    private static final int MASK_BIT = 0x80;
    private static final int LENGTH_BITS = 0x7F;
    private static final int RESERVED_BITS = 0x70;
    private static final int CONTROL_BIT = 0x8;
    private static final int MASK_BYTES = 4;
    private static final int FIRST_BYTES = 2;

    private final boolean masked;
    private final boolean mayBeCompressed;
    private final byte[] bytes = new byte[Frames.MAX_HEADER_BYTES + MASK_BYTES];
    private int have;
    private int need = FIRST_BYTES;
    private long contentBytes;
    private int maskPosition;

    /**
     * Creates an empty header.
     *
     * @param masked whether the peer is a client, which must mask what it sends, or a server, which must not
     * @param mayBeCompressed whether compression was negotiated
     */
    FrameHeader(boolean masked, boolean mayBeCompressed) {
        this.masked = masked;
        this.mayBeCompressed = mayBeCompressed;
    }

    /**
     * Reads received bytes, up to the end of the header.
     *
     * @return whether the header is complete
     * @throws BrokenFrameException if the header is invalid
     */
    boolean read(ByteBuffer source) throws BrokenFrameException {
        while (source.hasRemaining()) {
            bytes[have++] = source.get();
            if (have == FIRST_BYTES) {
                checkFirstBytes();
                need = FIRST_BYTES + lengthBytes() + (masked ? MASK_BYTES : 0);
            }
            if (have == need) {
                contentBytes = readContentBytes();
                maskPosition = 0;
                return true;
            }
        }
        return false;
    }

    /** Prepares for the next frame. The values of the current header remain available. */
    void clear() {
        have = 0;
        need = FIRST_BYTES;
    }

    int opcode() {
        return bytes[0] & 0xF;
    }

    boolean isFinal() {
        return (bytes[0] & Frames.FIN) != 0;
    }

    boolean isControl() {
        return (bytes[0] & CONTROL_BIT) != 0;
    }

    /** Returns whether this is the first frame of a compressed message. */
    boolean isCompressed() {
        return (bytes[0] & Frames.RSV1) != 0;
    }

    long contentBytes() {
        return contentBytes;
    }

    /** Unmasks the next bytes of the content, if it is masked. */
    void unmask(byte[] array, int from, int count) {
        if (!masked) {
            return;
        }
        int mask = need - MASK_BYTES;
        int position = maskPosition;
        for (int i = from; i < from + count; i++) {
            array[i] ^= bytes[mask + (position++ & 3)];
        }
        maskPosition = position & 3;
    }

    private void checkFirstBytes() throws BrokenFrameException {
        int opcode = opcode();
        int reserved = bytes[0] & RESERVED_BITS;
        boolean compressed = reserved == Frames.RSV1 && mayBeCompressed;
        if (reserved != 0 && !compressed) {
            throw BrokenFrameException.violation("a reserved bit is set, but no extension was negotiated");
        }
        if (compressed && opcode != Frames.TEXT && opcode != Frames.BINARY) {
            throw BrokenFrameException.violation("a frame that does not start a message is marked as compressed");
        }
        if (((bytes[1] & MASK_BIT) != 0) != masked) {
            throw BrokenFrameException.violation(
                    masked ? "a frame of a client is not masked" : "a frame of a server is masked");
        }
        switch (opcode) {
            case Frames.CONTINUATION, Frames.TEXT, Frames.BINARY -> {}
            case Frames.CLOSE, Frames.PING, Frames.PONG -> {
                if (!isFinal() || (bytes[1] & LENGTH_BITS) > Frames.MAX_CONTROL_BYTES) {
                    throw BrokenFrameException.violation("a control frame is fragmented or too long");
                }
            }
            default -> throw BrokenFrameException.violation("unknown opcode " + opcode);
        }
    }

    private int lengthBytes() {
        return switch (bytes[1] & LENGTH_BITS) {
            case Frames.LENGTH_IN_16_BITS -> Short.BYTES;
            case Frames.LENGTH_IN_64_BITS -> Long.BYTES;
            default -> 0;
        };
    }

    private long readContentBytes() throws BrokenFrameException {
        long length = bytes[1] & LENGTH_BITS;
        if (length == Frames.LENGTH_IN_16_BITS) {
            return ByteBuffer.wrap(bytes).getShort(FIRST_BYTES) & 0xFFFF;
        }
        if (length == Frames.LENGTH_IN_64_BITS) {
            length = ByteBuffer.wrap(bytes).getLong(FIRST_BYTES);
        }
        if (length < 0) {
            throw BrokenFrameException.violation("a length is negative");
        }
        return length;
    }
}
