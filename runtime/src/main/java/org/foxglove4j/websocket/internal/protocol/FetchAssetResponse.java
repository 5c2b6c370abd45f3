package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Answers a request for a file. Sent in a binary frame.
 *
 * @param requestId the client's id of the request, unsigned
 * @param status 0 for success, 1 for failure
 * @param error the reason of the failure; empty on success
 * @param data the content of the file; empty on failure
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
public record FetchAssetResponse(int requestId, int status, String error, byte[] data) {

    /** The first byte of the frame. */
    public static final byte OPCODE = 4;

    /** Creates an answer with the content of a file. */
    public static FetchAssetResponse success(int requestId, byte[] data) {
        return new FetchAssetResponse(requestId, 0, "", data);
    }

    /** Creates an answer for a failure. */
    public static FetchAssetResponse failure(int requestId, String error) {
        return new FetchAssetResponse(requestId, 1, error, new byte[0]);
    }

    /**
     * Reads the content of a frame.
     *
     * @throws InvalidMessageException if it is not a valid message of this kind
     */
    public static FetchAssetResponse read(byte[] message, int length) throws InvalidMessageException {
        BinaryReader reader = BinaryReader.afterOpcode(message, length);
        int requestId = reader.u32();
        int status = reader.u8();
        if (status > 1) {
            throw new InvalidMessageException("Invalid fetch asset status " + status);
        }
        return new FetchAssetResponse(requestId, status, reader.string(), reader.rest());
    }

    /** Returns the content of the frame. */
    public byte[] toBytes() {
        byte[] text = error.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + 2 * Integer.BYTES + text.length + data.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(OPCODE)
                .putInt(requestId)
                .put((byte) status)
                .putInt(text.length)
                .put(text)
                .put(data)
                .array();
    }
}
