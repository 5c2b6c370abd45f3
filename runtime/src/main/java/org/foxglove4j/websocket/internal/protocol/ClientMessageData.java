package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A message published by a client.
 *
 * @param channelId the client channel id, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
public record ClientMessageData(int channelId, byte[] payload) implements ClientMessage {

    private static final byte OPCODE = 1;

    /** Returns the content of the binary frame for a message that occupies part of an array. */
    public static byte[] encode(int channelId, byte[] data, int offset, int length) {
        return ByteBuffer.allocate(1 + Integer.BYTES + length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(OPCODE)
                .putInt(channelId)
                .put(data, offset, length)
                .array();
    }

    static ClientMessageData read(BinaryReader reader) throws InvalidMessageException {
        return new ClientMessageData(reader.u32(), reader.rest());
    }
}
