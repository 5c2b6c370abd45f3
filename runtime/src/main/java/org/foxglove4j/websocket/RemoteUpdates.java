package org.foxglove4j.websocket;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.foxglove4j.websocket.internal.protocol.SubscribeConnectionGraph;
import org.foxglove4j.websocket.internal.protocol.SubscribeParameterUpdates;
import org.foxglove4j.websocket.internal.protocol.UnsubscribeConnectionGraph;
import org.foxglove4j.websocket.internal.protocol.UnsubscribeParameterUpdates;
import org.foxglove4j.websocket.internal.remote.RemoteSocket;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions of a client to parameters and the connection graph, which are kept across connections. Thread-safe.
 */
final class RemoteUpdates {

    private final Set<String> parameters = new LinkedHashSet<>();
    private boolean graph;
    private @Nullable RemoteSocket socket;
    private @Nullable ServerDescription server;

    /** Sends the subscriptions to a newly connected server, as far as it supports them. */
    synchronized void begin(RemoteSocket open, ServerDescription description) {
        socket = open;
        server = description;
        if (!parameters.isEmpty()) {
            send(Capability.PARAMETERS, new SubscribeParameterUpdates(List.copyOf(parameters)).toText());
        }
        if (graph) {
            send(Capability.CONNECTION_GRAPH, new SubscribeConnectionGraph().toText());
        }
    }

    synchronized void end(RemoteSocket ended) {
        if (socket == ended) {
            socket = null;
        }
    }

    synchronized void subscribeParameters(List<String> names) {
        parameters.addAll(names);
        send(Capability.PARAMETERS, new SubscribeParameterUpdates(names).toText());
    }

    synchronized void unsubscribeParameters(List<String> names) {
        names.forEach(parameters::remove);
        send(Capability.PARAMETERS, new UnsubscribeParameterUpdates(names).toText());
    }

    synchronized void subscribeGraph() {
        graph = true;
        send(Capability.CONNECTION_GRAPH, new SubscribeConnectionGraph().toText());
    }

    synchronized void unsubscribeGraph() {
        graph = false;
        send(Capability.CONNECTION_GRAPH, new UnsubscribeConnectionGraph().toText());
    }

    private void send(Capability needed, String text) {
        if (socket != null && server != null && server.offers(needed)) {
            socket.sendText(text);
        }
    }
}
