package org.foxglove4j.cli.sqlite;

import java.util.List;

/**
 * A table.
 *
 * @param name its name
 * @param root the number of the page at the root of its tree
 * @param columns the names of its columns, in lower case
 */
public record Table(String name, long root, List<String> columns) {

    /** Copies the list. */
    public Table {
        columns = List.copyOf(columns);
    }

    /** Returns the index of a column, or -1 if there is none. */
    public int column(String columnName) {
        return columns.indexOf(columnName);
    }
}
