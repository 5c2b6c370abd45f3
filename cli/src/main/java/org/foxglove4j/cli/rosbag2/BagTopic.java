package org.foxglove4j.cli.rosbag2;

import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.cli.conversion.BadRecordException;
import org.foxglove4j.cli.sqlite.Row;
import org.foxglove4j.cli.sqlite.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table topics.
 *
 * @param name the name of the topic
 * @param type the type of its messages, such as {@code std_msgs/msg/String}
 * @param messageEncoding the encoding of its messages, which is cdr
 * @param metadata the metadata of the channel
 */
record BagTopic(String name, String type, String messageEncoding, Map<String, String> metadata) {

    private static final String QOS = "offered_qos_profiles";
    private static final String TYPE_HASH = "type_description_hash";

    /** The name that the recorder of ROS 2 uses in MCAP files. */
    private static final String TYPE_HASH_OF_CHANNEL = "topic_type_hash";

    static BagTopic read(Table table, Row row) throws BadRecordException {
        Map<String, String> metadata = new TreeMap<>();
        String qos = row.text(table.column(QOS));
        if (qos != null) {
            metadata.put(QOS, qos);
        }
        String hash = row.text(table.column(TYPE_HASH));
        if (hash != null && !hash.isEmpty()) {
            metadata.put(TYPE_HASH_OF_CHANNEL, hash);
        }
        return new BagTopic(
                needed(table, row, "name"),
                needed(table, row, "type"),
                needed(table, row, "serialization_format"),
                metadata);
    }

    private static String needed(Table table, Row row, String column) throws BadRecordException {
        @Nullable String value = row.text(table.column(column));
        if (value == null) {
            throw new BadRecordException("a topic has no " + column);
        }
        return value;
    }
}
