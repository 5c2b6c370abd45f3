package org.foxglove4j.layout;

/** Shows the connection graph: which nodes publish and subscribe to which topics. */
public final class TopicGraphPanel extends Panel<TopicGraphPanel> {

    private TopicGraphPanel(JsonObject json) {
        super(json, TopicGraphPanel::new);
    }

    /** Creates a panel. */
    public static TopicGraphPanel create() {
        return new TopicGraphPanel(panel("TopicGraph", 1));
    }
}
