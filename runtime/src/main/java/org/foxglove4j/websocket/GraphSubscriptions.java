package org.foxglove4j.websocket;

import java.util.LinkedHashSet;
import java.util.Set;
import org.foxglove4j.websocket.internal.protocol.ConnectionGraphUpdate;

/** The connection graph of a server, and the clients that are subscribed to it. Thread-safe. */
final class GraphSubscriptions {

    private final ServerEvents events;

    // Guarded by this, so that the listener and the clients are notified in the order of the events.
    private final Set<ServerClient> clients = new LinkedHashSet<>();
    private ConnectionGraph graph;

    GraphSubscriptions(ConnectionGraph graph, ServerEvents events) {
        this.graph = graph;
        this.events = events;
    }

    /** Sends the graph, and from now on its changes, to a client; does nothing if it is already subscribed. */
    synchronized void subscribe(ServerClient client) {
        if (!clients.add(client)) {
            return;
        }
        client.output().answer(GraphDifference.between(ConnectionGraph.empty(), graph));
        if (clients.size() == 1) {
            events.notifyListenerInOrder(WebSocketServerListener::onConnectionGraphSubscribe);
        }
    }

    synchronized void unsubscribe(ServerClient client) {
        if (clients.remove(client) && clients.isEmpty()) {
            events.notifyListenerInOrder(WebSocketServerListener::onConnectionGraphUnsubscribe);
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
