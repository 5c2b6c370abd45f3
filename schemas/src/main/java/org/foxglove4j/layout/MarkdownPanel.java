package org.foxglove4j.layout;

/** Shows formatted text: notes of yours, or what a message says. */
public final class MarkdownPanel extends Panel<MarkdownPanel> {

    private MarkdownPanel(JsonObject json) {
        super(json, MarkdownPanel::new);
    }

    /** Creates a panel with a text that the user will write. */
    public static MarkdownPanel create() {
        // The format wants this to be present.
        return new MarkdownPanel(panel("Markdown")).put("renderMode", "static");
    }

    /** Creates a panel that shows a text. */
    public static MarkdownPanel of(String markdown) {
        return create().put("markdown", markdown);
    }

    /** Creates a panel that shows the text that a message path leads to. */
    public static MarkdownPanel ofMessages(String path) {
        return create().put("renderMode", "message").put("messagePath", path);
    }

    /** Sets the size of ordinary text. */
    public MarkdownPanel fontSize(double size) {
        return put("fontSize", size);
    }
}
