package org.foxglove4j.websocket.internal.protocol;

/** Asks for the connection graph and its changes. */
public record SubscribeConnectionGraph() implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("subscribeConnectionGraph", json -> {});
    }
}
