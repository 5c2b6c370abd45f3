package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes service calls and their answers, which differ only in their opcodes. */
final class ServiceFrame {

    private ServiceFrame() {}

    static byte[] encode(byte opcode, int serviceId, int callId, String encoding, byte[] payload) {
        byte[] name = encoding.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + 3 * Integer.BYTES + name.length + payload.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(opcode)
                .putInt(serviceId)
                .putInt(callId)
                .putInt(name.length)
                .put(name)
                .put(payload)
                .array();
    }
}
