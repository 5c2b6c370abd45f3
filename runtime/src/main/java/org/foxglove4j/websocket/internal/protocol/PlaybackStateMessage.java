package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Sends the state of the playback to clients. Sent in a binary frame.
 *
 * @param status 0 for playing, 1 for paused, 2 for buffering, 3 for ended
 * @param currentTimeNanos the current position, in nanoseconds since the Unix epoch
 * @param requestId the id of the request that this answers; empty if there was none
 */
public record PlaybackStateMessage(int status, long currentTimeNanos, float speed, boolean didSeek, String requestId) {

    /** The first byte of the frame. */
    public static final byte OPCODE = 5;

    private static final int HEADER_BYTES = 19;
    private static final int LAST_STATUS = 3;

    /**
     * Reads the content of a frame.
     *
     * @throws InvalidMessageException if it is not a valid message of this kind
     */
    public static PlaybackStateMessage read(byte[] message, int length) throws InvalidMessageException {
        BinaryReader reader = BinaryReader.afterOpcode(message, length);
        int status = reader.u8();
        if (status > LAST_STATUS) {
            throw new InvalidMessageException("Invalid playback status " + status);
        }
        return new PlaybackStateMessage(status, reader.i64(), reader.f32(), reader.u8() != 0, reader.string());
    }

    /** Returns the content of the frame. */
    public byte[] toBytes() {
        byte[] id = requestId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER_BYTES + id.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(OPCODE)
                .put((byte) status)
                .putLong(currentTimeNanos)
                .putFloat(speed)
                .put((byte) (didSeek ? 1 : 0))
                .putInt(id.length)
                .put(id)
                .array();
    }
}
