package org.foxglove4j.websocket.internal.protocol;

import java.util.OptionalLong;

/**
 * Asks to play, pause or seek.
 *
 * @param command 0 play, 1 pause
 * @param seekTimeNanos where to go first, in nanoseconds since the Unix epoch
 * @param requestId comes back in the answer
 */
public record PlaybackControlRequest(int command, float speed, OptionalLong seekTimeNanos, String requestId)
        implements ClientMessage {

    private static final int LAST_COMMAND = 1;

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
