package org.foxglove4j.layout;

/** Shows messages field by field. */
public final class RawMessagesPanel extends Panel<RawMessagesPanel> {

    private RawMessagesPanel(JsonObject json) {
        super(json, RawMessagesPanel::new);
    }

    /** Creates a panel that shows what the user will choose. */
    public static RawMessagesPanel create() {
        return new RawMessagesPanel(panel("RawMessages"));
    }

    /** Creates a panel that shows the messages of a topic, or the part of them that a message path leads to. */
    public static RawMessagesPanel of(String path) {
        return create().put("topicPath", path);
    }

    /** Shows what has changed since the message before. */
    public RawMessagesPanel diffWithPrevious() {
        return put("diffEnabled", true).put("diffMethod", "previous message");
    }

    /** Shows how the message differs from that of another message path. */
    public RawMessagesPanel diffWith(String path) {
        return put("diffEnabled", true).put("diffMethod", "custom").put("diffTopicPath", path);
    }

    /** Sets whether fields that do not differ are shown as well. */
    public RawMessagesPanel showFullMessageForDiff(boolean show) {
        return put("showFullMessageForDiff", show);
    }

    /** Sets whether all fields are unfolded, in place of none. */
    public RawMessagesPanel expanded(boolean expanded) {
        return put("expansion", expanded ? "all" : "none");
    }

    /** Sets the size of the text. */
    public RawMessagesPanel fontSize(double size) {
        return put("fontSize", size);
    }
}
