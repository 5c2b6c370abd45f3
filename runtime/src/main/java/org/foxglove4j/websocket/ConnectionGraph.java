package org.foxglove4j.websocket;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says who publishes and who subscribes to which topics, and who offers which services, for the app's topic graph. The
 * ids are those of nodes, processes or whatever a program consists of. Immutable.
 *
 * @see WebSocketServer#publishConnectionGraph
 */
public final class ConnectionGraph {

    private static final ConnectionGraph EMPTY = builder().build();

    private final Map<String, Set<String>> publishedTopics;
    private final Map<String, Set<String>> subscribedTopics;
    private final Map<String, Set<String>> advertisedServices;

    /** Creates a graph of ids by name, whatever the names: those of a server are shown as they come. */
    ConnectionGraph(
            Map<String, Set<String>> publishedTopics,
            Map<String, Set<String>> subscribedTopics,
            Map<String, Set<String>> advertisedServices) {
        this.publishedTopics = copy(publishedTopics);
        this.subscribedTopics = copy(subscribedTopics);
        this.advertisedServices = copy(advertisedServices);
    }

    /** Begins to configure a graph. */
    public static ConnectionGraphBuilder builder() {
        return new ConnectionGraphBuilder();
    }

    /** Returns the graph with nothing in it. */
    public static ConnectionGraph empty() {
        return EMPTY;
    }

    /** Returns who publishes, by topic; unmodifiable. */
    public Map<String, Set<String>> publishedTopics() {
        return publishedTopics;
    }

    /** Returns who subscribes, by topic; unmodifiable. */
    public Map<String, Set<String>> subscribedTopics() {
        return subscribedTopics;
    }

    /** Returns who offers them, by the names of services; unmodifiable. */
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
