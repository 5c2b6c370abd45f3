package org.foxglove4j.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSummary;

/**
 * The channels and schemas of a file by id: those in its summary and those of the messages that were read, which are
 * the only ones for a file that was not closed.
 */
record Definitions(Map<Integer, McapChannel> channels, Map<Integer, McapSchema> schemas) {

    static Definitions of(McapSummary summary) {
        Definitions definitions = new Definitions(new LinkedHashMap<>(), new LinkedHashMap<>());
        summary.channels().forEach(channel -> definitions.channels.put(channel.id(), channel));
        summary.schemas().forEach(schema -> definitions.schemas.put(schema.id(), schema));
        return definitions;
    }

    void add(McapMessage message) {
        channels.putIfAbsent(message.channel().id(), message.channel());
        McapSchema schema = message.schema();
        if (schema != null) {
            schemas.putIfAbsent(schema.id(), schema);
        }
    }
}
