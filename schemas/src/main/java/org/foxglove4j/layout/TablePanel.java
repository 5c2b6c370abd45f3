package org.foxglove4j.layout;

/** Shows an array of messages as a table. */
public final class TablePanel extends Panel<TablePanel> {

    private TablePanel(JsonObject json) {
        super(json, TablePanel::new);
    }

    /** Creates a panel whose content the user selects in the app. */
    public static TablePanel create() {
        return new TablePanel(panel("Table"));
    }

    /** Creates a panel that shows what a message path leads to. */
    public static TablePanel of(String path) {
        return create().put("topicPath", path);
    }

    /**
     * Expands a row, or an object in a cell.
     *
     * @param keys the index of the row, then the names of the columns, for example {@code expand("0", "pose")}
     */
    public TablePanel expand(String... keys) {
        return put("expansion", String.join("~", keys), "e");
    }
}
