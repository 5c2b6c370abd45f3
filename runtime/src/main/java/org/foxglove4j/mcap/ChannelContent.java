package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel and its schema without their ids, to identify equal channels of several files.
 *
 * @param channel the channel, without its ids
 * @param schema its schema, without its id; null if it has none
 */
record ChannelContent(McapChannel channel, @Nullable McapSchema schema) {

    static ChannelContent of(McapChannel channel, @Nullable McapSchema schema) {
        return new ChannelContent(
                new McapChannel(0, 0, channel.topic(), channel.messageEncoding(), channel.metadata()),
                schema == null ? null : new McapSchema(0, schema.name(), schema.encoding(), schema.data()));
    }

    /** Returns the contents of a file's channels, by ascending id of the channels. */
    static Map<McapChannel, ChannelContent> ofAll(McapReader reader) throws IOException {
        McapSummary summary = reader.summary();
        Map<Integer, McapSchema> schemas = new HashMap<>();
        summary.schemas().forEach(schema -> schemas.put(schema.id(), schema));
        Map<McapChannel, ChannelContent> all = new LinkedHashMap<>();
        for (McapChannel channel : summary.channels()) {
            all.put(channel, of(channel, schemas.get(channel.schemaId())));
        }
        return all;
    }
}
