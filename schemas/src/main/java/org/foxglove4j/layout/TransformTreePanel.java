package org.foxglove4j.layout;

/** Shows which coordinate frames there are, and which is relative to which. */
public final class TransformTreePanel extends Panel<TransformTreePanel> {

    private TransformTreePanel(JsonObject json) {
        super(json, TransformTreePanel::new);
    }

    /** Creates a panel. */
    public static TransformTreePanel create() {
        return new TransformTreePanel(panel("TransformTree", 1));
    }
}
