package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Answers a service call; goes in a binary frame.
 *
 * @param serviceId the server's id of the service, unsigned
 * @param callId the client's id of the call, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record ServiceCallResponse(int serviceId, int callId, String encoding, byte[] payload) {

    private static final byte OPCODE = 3;

    /** Returns the content of the frame. */
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
}
