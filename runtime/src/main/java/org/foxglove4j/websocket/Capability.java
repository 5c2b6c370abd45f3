package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.parameter.ParameterStore;

/**
 * Names what a server may offer to its clients beyond showing channels.
 *
 * <p>By default it offers nothing more. What needs a handler is offered as soon as the handler is given to
 * {@link WebSocketServerBuilder}; only the others need to be named there.
 */
public enum Capability {
    /**
     * Clients may publish messages: see {@link WebSocketServerListener#onClientMessage}. Offered also as soon as the builder is
     * given a handler of a topic.
     */
    CLIENT_PUBLISH("clientPublish"),
    /**
     * Clients may see and change parameters: see {@link WebSocketServerBuilder#parameters(ParameterStore)}, which offers
     * this by itself.
     */
    PARAMETERS("parameters"),
    /**
     * Clients may call services: see {@link WebSocketServerBuilder#services}, which offers this by itself. Name it to add
     * all services later.
     */
    SERVICES("services"),
    /** Clients may fetch files: see {@link WebSocketServerBuilder#assets}, which offers this by itself. */
    ASSETS("assets"),
    /**
     * Clients may see who publishes and subscribes to what: see {@link WebSocketServerBuilder#connectionGraph}, which
     * offers this by itself. Name it to publish the graph later.
     */
    CONNECTION_GRAPH("connectionGraph"),
    /** Clients may play, pause and jump: see {@link WebSocketServerBuilder#playback}, which offers this by itself. */
    PLAYBACK_CONTROL("playbackControl"),
    /** The server tells the time: see {@link WebSocketServer#broadcastTime}. */
    TIME("time");

    private static final String PARAMETERS_SUBSCRIBE = "parametersSubscribe";

    private final String wireName;

    Capability(String wireName) {
        this.wireName = wireName;
    }

    /** Returns what the protocol calls it. */
    String wireName() {
        return wireName;
    }

    /** Returns all that the protocol calls it: to offer parameters is to offer subscribing to them. */
    List<String> wireNames() {
        return this == PARAMETERS ? List.of(wireName, PARAMETERS_SUBSCRIBE) : List.of(wireName);
    }
}
