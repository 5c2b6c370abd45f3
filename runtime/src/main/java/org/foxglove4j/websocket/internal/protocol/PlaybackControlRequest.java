package org.foxglove4j.websocket.internal.protocol;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Requests to play, pause or seek.
 *
 * @param command 0 to play, 1 to pause
 * @param seekTimeNanos the time to seek to first, in nanoseconds since the Unix epoch
 * @param requestId returned in the answer
 */
public record PlaybackControlRequest(int command, float speed, OptionalLong seekTimeNanos, String requestId)
        implements ClientMessage {

    private static final int LAST_COMMAND = 1;

    private static final byte OPCODE = 3;
    private static final int HEADER_BYTES = 19;

    /** Returns the content of the binary frame. */
    public byte[] toBytes() {
        byte[] id = requestId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(HEADER_BYTES + id.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(OPCODE)
                .put((byte) command)
                .putFloat(speed)
                .put((byte) (seekTimeNanos.isPresent() ? 1 : 0))
                .putLong(seekTimeNanos.orElse(0))
                .putInt(id.length)
                .put(id)
                .array();
    }

    static PlaybackControlRequest read(BinaryReader reader) throws InvalidMessageException {
        int command = reader.u8();
        if (command > LAST_COMMAND) {
            throw new InvalidMessageException("Invalid playback command " + command);
        }
        float speed = reader.f32();
        boolean seeks = reader.u8() != 0;
        long time = reader.i64();
        return new PlaybackControlRequest(
                command, speed, seeks ? OptionalLong.of(time) : OptionalLong.empty(), reader.string());
    }
}
