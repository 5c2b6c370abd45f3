package org.foxglove4j.layout;

/** Shows the topics, and the times of their messages. */
public final class DataSourceInfoPanel extends Panel<DataSourceInfoPanel> {

    private DataSourceInfoPanel(JsonObject json) {
        super(json, DataSourceInfoPanel::new);
    }

    /** Creates a panel. */
    public static DataSourceInfoPanel create() {
        return new DataSourceInfoPanel(panel("DataSourceInfo", 1));
    }
}
