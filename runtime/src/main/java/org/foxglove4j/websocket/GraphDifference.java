package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.foxglove4j.websocket.internal.protocol.ConnectionGraphUpdate;

/** Computes the update to send to a client when the connection graph changes. */
final class GraphDifference {

    private GraphDifference() {}

    /**
     * Returns the changes. If a topic has lost all its publishers or all its subscribers but still exists, the update
     * contains an empty set of ids for them, because the client would otherwise show the old ones forever.
     */
    static ConnectionGraphUpdate between(ConnectionGraph before, ConnectionGraph after) {
        Set<String> topics = topics(after);
        Map<String, Set<String>> published = changed(before.publishedTopics(), after.publishedTopics());
        Map<String, Set<String>> subscribed = changed(before.subscribedTopics(), after.subscribedTopics());
        gone(before.publishedTopics(), after.publishedTopics()).stream()
                .filter(topics::contains)
                .forEach(topic -> published.put(topic, Set.of()));
        gone(before.subscribedTopics(), after.subscribedTopics()).stream()
                .filter(topics::contains)
                .forEach(topic -> subscribed.put(topic, Set.of()));
        Set<String> removedTopics = topics(before);
        removedTopics.removeAll(topics);
        return new ConnectionGraphUpdate(
                published,
                subscribed,
                changed(before.advertisedServices(), after.advertisedServices()),
                List.copyOf(removedTopics),
                gone(before.advertisedServices(), after.advertisedServices()));
    }

    private static Set<String> topics(ConnectionGraph graph) {
        Set<String> topics = new TreeSet<>(graph.publishedTopics().keySet());
        topics.addAll(graph.subscribedTopics().keySet());
        return topics;
    }

    private static Map<String, Set<String>> changed(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        Map<String, Set<String>> changed = new TreeMap<>(after);
        changed.entrySet().removeAll(before.entrySet());
        return changed;
    }

    private static List<String> gone(Map<String, Set<String>> before, Map<String, Set<String>> after) {
        List<String> gone = new ArrayList<>(before.keySet());
        gone.removeAll(after.keySet());
        return gone;
    }
}
