package org.foxglove4j.cli.rosbag2;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.sqlite.Database;
import org.foxglove4j.cli.sqlite.Row;
import org.foxglove4j.cli.sqlite.Table;
import org.foxglove4j.cli.sqlite.TableRows;

/** The definitions of message types: those in the bag, which recorders write since ROS 2 Iron, or else installed ones. */
final class Definitions {

    private final InstalledDefinitions installed;
    private final Map<String, Definition> known = new HashMap<>();
    private final Set<String> missing = new TreeSet<>();

    Definitions(InstalledDefinitions installed) {
        this.installed = installed;
    }

    /** Adds the definitions in a bag. */
    void addFrom(Database database) throws IOException {
        Table table = database.table("message_definitions");
        if (table == null) {
            return;
        }
        TableRows rows = database.rows(table);
        while (rows.next()) {
            try {
                add(table, rows.row());
            } catch (BadRecordException e) {
                // If the type is used, it is looked for elsewhere.
            }
        }
    }

    private void add(Table table, Row row) throws BadRecordException {
        String type = row.text(table.column("topic_type"));
        String encoding = row.text(table.column("encoding"));
        String text = row.text(table.column("encoded_message_definition"));
        boolean usable = Definition.MSG.equals(encoding) || Definition.IDL.equals(encoding);
        // The definition of std_msgs/msg/Empty is empty, too; installed definitions cannot tell more about it.
        if (type != null && encoding != null && text != null && usable) {
            known.putIfAbsent(type, new Definition(encoding, text));
        }
    }

    /** Looks for the definition of a type. */
    void require(String type) throws IOException {
        if (!known.containsKey(type)) {
            Definition found = installed.find(type, missing);
            if (found != null) {
                known.put(type, found);
            }
        }
    }

    /** Returns the required types that were not found, and those that they use. */
    Set<String> missing() {
        return missing;
    }

    Definition get(String type) {
        return known.getOrDefault(type, Definition.NONE);
    }
}
