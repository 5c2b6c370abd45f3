package org.foxglove4j.layout;

/** Shows and edits the parameters of a live connection. */
public final class ParametersPanel extends Panel<ParametersPanel> {

    private ParametersPanel(JsonObject json) {
        super(json, ParametersPanel::new);
    }

    /** Creates a panel. */
    public static ParametersPanel create() {
        return new ParametersPanel(panel("Parameters", 1));
    }
}
