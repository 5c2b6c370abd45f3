package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Sends the server's time to clients. Sent in a binary frame. */
public record Time(long nanos) {

    /** The first byte of the frame. */
    public static final byte OPCODE = 2;

    /**
     * Reads the content of a frame.
     *
     * @throws InvalidMessageException if it is too short
     */
    public static Time read(byte[] message, int length) throws InvalidMessageException {
        return new Time(BinaryReader.afterOpcode(message, length).i64());
    }

    /** Returns the content of the frame. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(OPCODE)
                .putLong(nanos)
                .array();
    }
}
