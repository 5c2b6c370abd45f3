package org.foxglove4j.websocket.internal.protocol;

/**
 * Answers a service call. Sent in a binary frame.
 *
 * @param serviceId the server's id of the service, unsigned
 * @param callId the client's id of the call, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
public record ServiceCallResponse(int serviceId, int callId, String encoding, byte[] payload) {

    /** The first byte of the frame. */
    public static final byte OPCODE = 3;

    /**
     * Reads the content of a frame.
     *
     * @throws InvalidMessageException if it is not a valid message of this kind
     */
    public static ServiceCallResponse read(byte[] message, int length) throws InvalidMessageException {
        BinaryReader reader = BinaryReader.afterOpcode(message, length);
        return new ServiceCallResponse(reader.u32(), reader.u32(), reader.string(), reader.rest());
    }

    /** Returns the content of the frame. */
    public byte[] toBytes() {
        return ServiceFrame.encode(OPCODE, serviceId, callId, encoding, payload);
    }
}
