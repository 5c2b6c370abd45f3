package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells clients the server's time; goes in a binary frame. */
public record Time(long nanos) {

    private static final byte OPCODE = 2;

    /** Returns the content of the frame. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(1 + Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(OPCODE)
                .putLong(nanos)
                .array();
    }
}
