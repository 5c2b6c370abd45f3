package org.foxglove4j.websocket;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Configures a graph; {@link ConnectionGraph#builder} begins, {@link #build} ends. Not safe for use by several threads; can
 * be used again after it has built a graph.
 */
public final class ConnectionGraphBuilder {

    private final Map<String, Set<String>> publishedTopics = new TreeMap<>();
    private final Map<String, Set<String>> subscribedTopics = new TreeMap<>();
    private final Map<String, Set<String>> advertisedServices = new TreeMap<>();

    ConnectionGraphBuilder() {}

    /** Adds those who publish on a topic. */
    public ConnectionGraphBuilder publishedTopic(String topic, String... publisherIds) {
        return add(publishedTopics, topic, publisherIds);
    }

    /** Adds those who subscribe to a topic. */
    public ConnectionGraphBuilder subscribedTopic(String topic, String... subscriberIds) {
        return add(subscribedTopics, topic, subscriberIds);
    }

    /** Adds those who offer a service. */
    public ConnectionGraphBuilder advertisedService(String service, String... providerIds) {
        return add(advertisedServices, service, providerIds);
    }

    /** Creates the graph. */
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
