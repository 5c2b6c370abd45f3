package org.foxglove4j.websocket.internal.protocol;

/** Unsubscribes from the connection graph. */
public record UnsubscribeConnectionGraph() implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("unsubscribeConnectionGraph", json -> {});
    }
}
