package org.foxglove4j.websocket;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The publishers and subscribers of topics and the providers of services, for the app's topic graph. Ids are chosen by
 * the program and identify, for example, nodes or processes. Immutable.
 *
 * @see WebSocketServer#publishConnectionGraph
 */
public final class ConnectionGraph {

    private static final ConnectionGraph EMPTY = builder().build();

    private final Map<String, Set<String>> publishedTopics;
    private final Map<String, Set<String>> subscribedTopics;
    private final Map<String, Set<String>> advertisedServices;

    /**
     * Creates a graph of ids by name, without validating the names: those received from a server are used unchanged.
     */
    ConnectionGraph(
            Map<String, Set<String>> publishedTopics,
            Map<String, Set<String>> subscribedTopics,
            Map<String, Set<String>> advertisedServices) {
        this.publishedTopics = copy(publishedTopics);
        this.subscribedTopics = copy(subscribedTopics);
        this.advertisedServices = copy(advertisedServices);
    }

    /** Returns a builder for a graph. */
    public static ConnectionGraphBuilder builder() {
        return new ConnectionGraphBuilder();
    }

    /** Returns the empty graph. */
    public static ConnectionGraph empty() {
        return EMPTY;
    }

    /** Returns the ids of the publishers of each topic as an unmodifiable map. */
    public Map<String, Set<String>> publishedTopics() {
        return publishedTopics;
    }

    /** Returns the ids of the subscribers of each topic as an unmodifiable map. */
    public Map<String, Set<String>> subscribedTopics() {
        return subscribedTopics;
    }

    /** Returns the ids of the providers of each service as an unmodifiable map. */
    public Map<String, Set<String>> advertisedServices() {
        return advertisedServices;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ConnectionGraph that
                && publishedTopics.equals(that.publishedTopics)
                && subscribedTopics.equals(that.subscribedTopics)
                && advertisedServices.equals(that.advertisedServices);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * publishedTopics.hashCode() + subscribedTopics.hashCode()) + advertisedServices.hashCode();
    }

    @Override
    public String toString() {
        return "ConnectionGraph[published " + publishedTopics + ", subscribed " + subscribedTopics + ", services "
                + advertisedServices + "]";
    }

    private static Map<String, Set<String>> copy(Map<String, Set<String>> idsByName) {
        Map<String, Set<String>> copy = new TreeMap<>();
        idsByName.forEach((name, ids) -> copy.put(name, Collections.unmodifiableSet(new TreeSet<>(ids))));
        return Collections.unmodifiableMap(copy);
    }
}
