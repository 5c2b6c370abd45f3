package org.foxglove4j.websocket;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Builds a connection graph. Obtained from {@link ConnectionGraph#builder}. Not thread-safe. A builder can be reused
 * after it has built a graph.
 */
public final class ConnectionGraphBuilder {

    private final Map<String, Set<String>> publishedTopics = new TreeMap<>();
    private final Map<String, Set<String>> subscribedTopics = new TreeMap<>();
    private final Map<String, Set<String>> advertisedServices = new TreeMap<>();

    ConnectionGraphBuilder() {}

    /** Adds publishers of a topic. */
    public ConnectionGraphBuilder publishedTopic(String topic, String... publisherIds) {
        return add(publishedTopics, topic, publisherIds);
    }

    /** Adds subscribers of a topic. */
    public ConnectionGraphBuilder subscribedTopic(String topic, String... subscriberIds) {
        return add(subscribedTopics, topic, subscriberIds);
    }

    /** Adds providers of a service. */
    public ConnectionGraphBuilder advertisedService(String service, String... providerIds) {
        return add(advertisedServices, service, providerIds);
    }

    /** Builds the graph. */
    public ConnectionGraph build() {
        return new ConnectionGraph(publishedTopics, subscribedTopics, advertisedServices);
    }

    private ConnectionGraphBuilder add(Map<String, Set<String>> idsByName, String name, String... ids) {
        Set<String> known = idsByName.computeIfAbsent(WireText.require(name, "a name"), key -> new TreeSet<>());
        for (String id : ids) {
            known.add(WireText.require(id, "an id"));
        }
        return this;
    }
}
