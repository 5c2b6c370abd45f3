package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.parameter.ParameterStore;

/**
 * Optional features that a server can offer to its clients, in addition to channels.
 *
 * <p>None is offered by default. A capability that needs a handler is offered automatically if the handler is set on
 * {@link WebSocketServerBuilder}; only the others need to be set explicitly.
 */
public enum Capability {
    /**
     * Clients may publish messages: see {@link WebSocketServerListener#onClientMessage}. Setting a handler for a topic
     * enables this capability.
     */
    CLIENT_PUBLISH("clientPublish"),
    /**
     * Clients may read and change parameters: see {@link WebSocketServerBuilder#parameters(ParameterStore)}, which
     * enables this capability.
     */
    PARAMETERS("parameters"),
    /**
     * Clients may call services: see {@link WebSocketServerBuilder#services}, which enables this capability. Set it
     * explicitly if all services are added later.
     */
    SERVICES("services"),
    /** Clients may fetch files: see {@link WebSocketServerBuilder#assets}, which enables this capability. */
    ASSETS("assets"),
    /**
     * Clients may see which nodes publish and subscribe to which topics: see {@link
     * WebSocketServerBuilder#connectionGraph}, which enables this capability. Set it explicitly if the graph is
     * published later.
     */
    CONNECTION_GRAPH("connectionGraph"),
    /** Clients may play, pause and seek: see {@link WebSocketServerBuilder#playback}, which enables this capability. */
    PLAYBACK_CONTROL("playbackControl"),
    /** The server sends its time to clients: see {@link WebSocketServer#broadcastTime}. */
    TIME("time");

    private static final String PARAMETERS_SUBSCRIBE = "parametersSubscribe";

    private final String wireName;

    Capability(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the name in the protocol. */
    String wireName() {
        return wireName;
    }

    /** Returns all names in the protocol: offering parameters includes offering subscriptions to them. */
    List<String> wireNames() {
        return this == PARAMETERS ? List.of(wireName, PARAMETERS_SUBSCRIBE) : List.of(wireName);
    }
}
