package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Calls a service.
 *
 * @param serviceId the server's id of the service, unsigned
 * @param callId comes back in the answer, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ServiceCallRequest(int serviceId, int callId, String encoding, byte[] payload) implements ClientMessage {

    private static final byte OPCODE = 2;

    /** Returns the content of the binary frame. */
    public byte[] toBytes() {
        byte[] name = encoding.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 3 * Integer.BYTES + name.length + payload.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(OPCODE)
                .putInt(serviceId)
                .putInt(callId)
                .putInt(name.length)
                .put(name)
                .put(payload)
                .array();
    }

    static ServiceCallRequest read(BinaryReader reader) throws InvalidMessageException {
        return new ServiceCallRequest(reader.u32(), reader.u32(), reader.string(), reader.rest());
    }
}
