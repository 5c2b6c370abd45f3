package org.foxglove4j.layout;

/** Shows the parameters of a live connection, and sets them. */
public final class ParametersPanel extends Panel<ParametersPanel> {

    private ParametersPanel(JsonObject json) {
        super(json, ParametersPanel::new);
    }

    /** Creates a panel. */
    public static ParametersPanel create() {
        return new ParametersPanel(panel("Parameters", 1));
    }
}
