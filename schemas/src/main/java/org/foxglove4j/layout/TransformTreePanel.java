package org.foxglove4j.layout;

/** Shows the tree of coordinate frames. */
public final class TransformTreePanel extends Panel<TransformTreePanel> {

    private TransformTreePanel(JsonObject json) {
        super(json, TransformTreePanel::new);
    }

    /** Creates a panel. */
    public static TransformTreePanel create() {
        return new TransformTreePanel(panel("TransformTree", 1));
    }
}
