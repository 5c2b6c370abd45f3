package org.foxglove4j.websocket.internal.protocol;

/** Subscribes to the connection graph. */
public record SubscribeConnectionGraph() implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("subscribeConnectionGraph", json -> {});
    }
}
