package org.foxglove4j.websocket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.foxglove4j.websocket.internal.protocol.ConnectionGraphUpdate;

/** Maintains a connection graph from the updates of the server. Used by one thread at a time. */
final class RemoteGraph {

    private final Map<String, Set<String>> publishedTopics = new TreeMap<>();
    private final Map<String, Set<String>> subscribedTopics = new TreeMap<>();
    private final Map<String, Set<String>> advertisedServices = new TreeMap<>();

    /** Applies an update, and returns the resulting graph. */
    ConnectionGraph apply(ConnectionGraphUpdate update) {
        change(publishedTopics, update.publishedTopics(), update.removedTopics());
        change(subscribedTopics, update.subscribedTopics(), update.removedTopics());
        change(advertisedServices, update.advertisedServices(), update.removedServices());
        return new ConnectionGraph(publishedTopics, subscribedTopics, advertisedServices);
    }

    /**
     * An entry without ids is removed: servers send it for a topic that has lost all its publishers or all its
     * subscribers.
     */
    private static void change(
            Map<String, Set<String>> idsByName, Map<String, Set<String>> changed, List<String> removed) {
        removed.forEach(idsByName::remove);
        idsByName.putAll(changed);
        idsByName.values().removeIf(Set::isEmpty);
    }
}
