package org.foxglove4j.layout;

/** Shows formatted text: a fixed text, or a text from a message. */
public final class MarkdownPanel extends Panel<MarkdownPanel> {

    private MarkdownPanel(JsonObject json) {
        super(json, MarkdownPanel::new);
    }

    /** Creates a panel whose text the user enters in the app. */
    public static MarkdownPanel create() {
        // The format requires this.
        return new MarkdownPanel(panel("Markdown")).put("renderMode", "static");
    }

    /** Creates a panel that shows a text. */
    public static MarkdownPanel of(String markdown) {
        return create().put("markdown", markdown);
    }

    /** Creates a panel that shows the text at a message path. */
    public static MarkdownPanel ofMessages(String path) {
        return create().put("renderMode", "message").put("messagePath", path);
    }

    /** Sets the size of normal text. */
    public MarkdownPanel fontSize(double size) {
        return put("fontSize", size);
    }
}
