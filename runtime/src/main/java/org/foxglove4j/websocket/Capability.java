package org.foxglove4j.websocket;

/** Names what a server may offer to its clients beyond showing channels. By default it offers nothing more. */
public enum Capability {
    /** Clients may publish messages: see {@link WebSocketServerListener#onClientMessage}. */
    CLIENT_PUBLISH("clientPublish"),
    /** The server tells the time: see {@link WebSocketServer#broadcastTime}. */
    TIME("time");

    private final String wireName;

    Capability(String wireName) {
        this.wireName = wireName;
    }

    /** Returns what the protocol calls it. */
    String wireName() {
        return wireName;
    }
}
