package org.foxglove4j.websocket;

import java.util.LinkedHashSet;
import java.util.Set;
import org.foxglove4j.websocket.internal.protocol.ConnectionGraphUpdate;

/** The connection graph of a server, and the clients that are told of its changes. Safe for use by several threads. */
final class GraphSubscriptions {

    private final ServerEvents events;

    // Guarded by this, so that what the listener and the clients are told keeps the order of what happens.
    private final Set<ServerClient> clients = new LinkedHashSet<>();
    private ConnectionGraph graph;

    GraphSubscriptions(ConnectionGraph graph, ServerEvents events) {
        this.graph = graph;
        this.events = events;
    }

    /** Tells a client the graph, and from now on of its changes; does nothing if it is told already. */
    synchronized void subscribe(ServerClient client) {
        if (!clients.add(client)) {
            return;
        }
        client.output().answer(GraphDifference.between(ConnectionGraph.empty(), graph));
        if (clients.size() == 1) {
            events.tellInOrder(WebSocketServerListener::onConnectionGraphSubscribe);
        }
    }

    synchronized void unsubscribe(ServerClient client) {
        if (clients.remove(client) && clients.isEmpty()) {
            events.tellInOrder(WebSocketServerListener::onConnectionGraphUnsubscribe);
        }
    }

    synchronized void publish(ConnectionGraph newGraph) {
        ConnectionGraphUpdate update = GraphDifference.between(graph, newGraph);
        graph = newGraph;
        if (!update.isEmpty()) {
            byte[] frame = WireText.textFrame(update);
            clients.forEach(client -> client.output().sendControl(frame));
        }
    }
}
