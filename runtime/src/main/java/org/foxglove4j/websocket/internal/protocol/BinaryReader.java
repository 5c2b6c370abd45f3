package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the fields of a binary message, little-endian, after its opcode. */
final class BinaryReader {

    private final ByteBuffer bytes;

    BinaryReader(byte[] message) {
        bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }

    private BinaryReader(byte[] message, int offset, int length) {
        bytes = ByteBuffer.wrap(message, offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Creates a reader for the fields after the opcode of a message at the start of an array. */
    static BinaryReader afterOpcode(byte[] message, int length) {
        return new BinaryReader(message, 1, length - 1);
    }

    int u8() throws InvalidMessageException {
        return need(1).get() & 0xFF;
    }

    /** Reads an unsigned 32-bit integer into the bits of an int. */
    int u32() throws InvalidMessageException {
        return need(Integer.BYTES).getInt();
    }

    long i64() throws InvalidMessageException {
        return need(Long.BYTES).getLong();
    }

    float f32() throws InvalidMessageException {
        return need(Float.BYTES).getFloat();
    }

    /** Reads a length-prefixed UTF-8 string. */
    String string() throws InvalidMessageException {
        long length = Integer.toUnsignedLong(u32());
        ByteBuffer text = need(length).slice(bytes.position(), (int) length);
        bytes.position(bytes.position() + (int) length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidMessageException("text is not valid UTF-8");
        }
    }

    byte[] rest() {
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return rest;
    }

    private ByteBuffer need(long byteCount) throws InvalidMessageException {
        if (bytes.remaining() < byteCount) {
            throw new InvalidMessageException("Buffer too short");
        }
        return bytes;
    }
}
