package org.foxglove4j.websocket.internal.protocol;

/**
 * Calls a service.
 *
 * @param serviceId the server's id of the service, unsigned
 * @param callId returned in the answer, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
public record ServiceCallRequest(int serviceId, int callId, String encoding, byte[] payload) implements ClientMessage {

    private static final byte OPCODE = 2;

    /** Returns the content of the binary frame. */
    public byte[] toBytes() {
        return ServiceFrame.encode(OPCODE, serviceId, callId, encoding, payload);
    }

    static ServiceCallRequest read(BinaryReader reader) throws InvalidMessageException {
        return new ServiceCallRequest(reader.u32(), reader.u32(), reader.string(), reader.rest());
    }
}
