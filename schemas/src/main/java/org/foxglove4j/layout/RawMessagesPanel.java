package org.foxglove4j.layout;

/** Shows messages field by field. */
public final class RawMessagesPanel extends Panel<RawMessagesPanel> {

    private RawMessagesPanel(JsonObject json) {
        super(json, RawMessagesPanel::new);
    }

    /** Creates a panel whose content the user selects in the app. */
    public static RawMessagesPanel create() {
        return new RawMessagesPanel(panel("RawMessages"));
    }

    /** Creates a panel that shows the messages of a topic, or the part of them at a message path. */
    public static RawMessagesPanel of(String path) {
        return create().put("topicPath", path);
    }

    /** Shows the differences from the previous message. */
    public RawMessagesPanel diffWithPrevious() {
        return put("diffEnabled", true).put("diffMethod", "previous message");
    }

    /** Shows the differences from the message at another message path. */
    public RawMessagesPanel diffWith(String path) {
        return put("diffEnabled", true).put("diffMethod", "custom").put("diffTopicPath", path);
    }

    /** Sets whether fields without differences are also shown. */
    public RawMessagesPanel showFullMessageForDiff(boolean show) {
        return put("showFullMessageForDiff", show);
    }

    /** Sets whether all fields are expanded, instead of none. */
    public RawMessagesPanel expanded(boolean expanded) {
        return put("expansion", expanded ? "all" : "none");
    }

    /** Sets the font size. */
    public RawMessagesPanel fontSize(double size) {
        return put("fontSize", size);
    }
}
