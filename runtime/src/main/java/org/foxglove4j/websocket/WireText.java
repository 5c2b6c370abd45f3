package org.foxglove4j.websocket;

import java.nio.charset.StandardCharsets;
import org.foxglove4j.websocket.internal.protocol.ServerMessage;
import org.foxglove4j.websocket.internal.transport.Frames;

/** Turns messages into frames, and makes sure that texts can be put into them. */
final class WireText {

    private WireText() {}

    static byte[] textFrame(ServerMessage message) {
        return Frames.text(message.toJson());
    }

    /** Returns the text, if it can be written in UTF-8. */
    static String require(String text, String what) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException(what + " holds half a surrogate pair, which UTF-8 cannot say: " + text);
        }
        return text;
    }
}
