package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class GraphDifferenceTest {

    private static final ConnectionGraph FIRST = ConnectionGraph.builder()
            .publishedTopic("/a", "p2", "p1")
            .publishedTopic("/b", "p1")
            .subscribedTopic("/a", "s1")
            .subscribedTopic("/c", "s1")
            .advertisedService("/x", "v1")
            .advertisedService("/y")
            .build();

    private static String difference(ConnectionGraph before, ConnectionGraph after) {
        String json = new String(GraphDifference.between(before, after).toJson(), UTF_8);
        return json.substring("{\"op\":\"connectionGraphUpdate\",".length()).replace("\"", "");
    }

    @Test
    void firstDifferenceIsTheWholeGraph() {
        assertThat(difference(ConnectionGraph.empty(), FIRST))
                .isEqualTo("publishedTopics:[{name:/a,publisherIds:[p1,p2]},{name:/b,publisherIds:[p1]}],"
                        + "subscribedTopics:[{name:/a,subscriberIds:[s1]},{name:/c,subscriberIds:[s1]}],"
                        + "advertisedServices:[{name:/x,providerIds:[v1]},{name:/y,providerIds:[]}],"
                        + "removedTopics:[],removedServices:[]}");
        assertThat(difference(FIRST, ConnectionGraph.empty()))
                .isEqualTo("publishedTopics:[],subscribedTopics:[],advertisedServices:[],"
                        + "removedTopics:[/a,/b,/c],removedServices:[/x,/y]}");
    }

    @Test
    void equalGraphsHaveNoDifference() {
        ConnectionGraph same = ConnectionGraph.builder()
                .publishedTopic("/b", "p1", "p1")
                .publishedTopic("/a", "p1")
                .publishedTopic("/a", "p2")
                .subscribedTopic("/a", "s1")
                .subscribedTopic("/c", "s1")
                .advertisedService("/x", "v1")
                .advertisedService("/y")
                .build();
        assertThat(same).isEqualTo(FIRST).hasSameHashCodeAs(FIRST);
        assertThat(GraphDifference.between(FIRST, same).isEmpty()).isTrue();
    }

    @Test
    void topicWithoutOneSideHasNoIdsAndWithoutBothIsRemoved() {
        ConnectionGraph after = ConnectionGraph.builder()
                .publishedTopic("/a", "p1", "p2", "p3")
                .publishedTopic("/c", "p9")
                .advertisedService("/z", "v1")
                .build();
        assertThat(difference(FIRST, after))
                .isEqualTo("publishedTopics:[{name:/a,publisherIds:[p1,p2,p3]},{name:/c,publisherIds:[p9]}],"
                        + "subscribedTopics:[{name:/a,subscriberIds:[]},{name:/c,subscriberIds:[]}],"
                        + "advertisedServices:[{name:/z,providerIds:[v1]}],"
                        + "removedTopics:[/b],removedServices:[/x,/y]}");
    }

    @Test
    void invalidUtf16IsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionGraph.builder().publishedTopic("\ud800"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConnectionGraph.builder().subscribedTopic("/a", "\udc00"));
    }
}
