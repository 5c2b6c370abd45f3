package org.foxglove4j.websocket;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.RemoveStatus;
import org.foxglove4j.websocket.internal.protocol.ServerMessage;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.jspecify.annotations.Nullable;

/** Converts messages to frames, and checks that strings can be encoded as UTF-8. */
final class WireText {

    private WireText() {}

    static byte[] textFrame(ServerMessage message) {
        return Frames.text(message.toJson());
    }

    /** Returns a frame with a status, after checking its strings. */
    static byte[] statusFrame(StatusLevel level, String message, @Nullable String id) {
        return textFrame(new Status(
                level.code(), require(message, "the status"), id == null ? null : require(id, "the status id")));
    }

    /** Returns a frame that removes statuses, after checking their ids. */
    static byte[] removeStatusFrame(List<String> ids) {
        ids.forEach(id -> require(id, "the status id"));
        return textFrame(new RemoveStatus(List.copyOf(ids)));
    }

    /** Returns the string if it can be encoded as UTF-8. */
    static String require(String text, String what) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(
                    what + " contains an unpaired surrogate, which UTF-8 cannot represent: " + text);
        }
        return text;
    }
}
