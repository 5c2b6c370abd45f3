package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.websocket.internal.protocol.ConnectionGraphUpdate;
import org.junit.jupiter.api.Test;

class RemoteGraphTest {

    private final RemoteGraph graph = new RemoteGraph();

    @Test
    void removedSidesOfATopicAreForgotten() {
        graph.apply(update(Map.of("/a", Set.of("node")), Map.of("/a", Set.of("app"))));

        ConnectionGraph present = graph.apply(update(Map.of("/a", Set.of()), Map.of()));

        assertThat(present.publishedTopics()).isEmpty();
        assertThat(present.subscribedTopics()).containsOnlyKeys("/a");
    }

    @Test
    void unusualNamesAreKept() {
        String half = "/\ud800";

        assertThat(graph.apply(update(Map.of(half, Set.of("")), Map.of())).publishedTopics())
                .containsOnlyKeys(half);
        assertThat(graph.apply(update(Map.of("/a", Set.of("node")), Map.of())).publishedTopics())
                .containsOnlyKeys(half, "/a");
    }

    private static ConnectionGraphUpdate update(
            Map<String, Set<String>> publishedTopics, Map<String, Set<String>> subscribedTopics) {
        return new ConnectionGraphUpdate(publishedTopics, subscribedTopics, Map.of(), List.of(), List.of());
    }
}
