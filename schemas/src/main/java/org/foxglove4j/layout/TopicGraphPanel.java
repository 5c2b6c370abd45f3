package org.foxglove4j.layout;

/** Shows who publishes and subscribes to what: the connection graph. */
public final class TopicGraphPanel extends Panel<TopicGraphPanel> {

    private TopicGraphPanel(JsonObject json) {
        super(json, TopicGraphPanel::new);
    }

    /** Creates a panel. */
    public static TopicGraphPanel create() {
        return new TopicGraphPanel(panel("TopicGraph", 1));
    }
}
