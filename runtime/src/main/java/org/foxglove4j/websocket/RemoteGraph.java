package org.foxglove4j.websocket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.foxglove4j.websocket.internal.protocol.ConnectionGraphUpdate;

/** Puts a connection graph together from what the server says of its changes. In one thread at a time. */
final class RemoteGraph {

    private final Map<String, Set<String>> publishedTopics = new TreeMap<>();
    private final Map<String, Set<String>> subscribedTopics = new TreeMap<>();
    private final Map<String, Set<String>> advertisedServices = new TreeMap<>();

    /** Takes changes over, and returns the graph that there is now. */
    ConnectionGraph apply(ConnectionGraphUpdate update) {
        change(publishedTopics, update.publishedTopics(), update.removedTopics());
        change(subscribedTopics, update.subscribedTopics(), update.removedTopics());
        change(advertisedServices, update.advertisedServices(), update.removedServices());
        return new ConnectionGraph(publishedTopics, subscribedTopics, advertisedServices);
    }

    /** Nobody's name is none any more: so servers say that a topic is there on one side only. */
    private static void change(
            Map<String, Set<String>> idsByName, Map<String, Set<String>> changed, List<String> removed) {
        removed.forEach(idsByName::remove);
        idsByName.putAll(changed);
        idsByName.values().removeIf(Set::isEmpty);
    }
}
