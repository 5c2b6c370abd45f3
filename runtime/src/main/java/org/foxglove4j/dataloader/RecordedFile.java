package org.foxglove4j.dataloader;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapStatistics;
import org.foxglove4j.mcap.McapSummary;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/** Determines the topics and times of a file for a manifest. */
final class RecordedFile {

    private RecordedFile() {}

    /** Opens a file; exceptions name it. */
    static McapReader open(Path file) throws IOException {
        try {
            return McapReader.open(file);
        } catch (McapFormatException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    /** Returns the topics on which there may be messages that a query selects. */
    static List<ManifestTopic> topics(McapReader reader, MessageQuery query) throws IOException {
        McapSummary summary = reader.summary();
        Map<Integer, McapSchema> schemas = new HashMap<>();
        summary.schemas().forEach(schema -> schemas.put(schema.id(), schema));
        List<ManifestTopic> topics = new ArrayList<>();
        for (McapChannel channel : summary.channels()) {
            if (query.selectsChannel(channel)) {
                topics.add(new ManifestTopic(
                        channel.topic(), channel.messageEncoding(), schema(channel, schemas.get(channel.schemaId()))));
            }
        }
        return topics;
    }

    /** Adds the times of the first and the last message that a query selects, if it selects any. */
    static void addTimes(McapReader reader, MessageQuery query, TimeSpan times) throws IOException {
        McapStatistics statistics = reader.statistics();
        // all() is a single instance; it is not possible to tell what any other query excludes.
        if (query == MessageQuery.all() && statistics != null) {
            if (statistics.messageCount() != 0) {
                times.add(statistics.messageStartTimeNanos());
                times.add(statistics.messageEndTimeNanos());
            }
            return;
        }
        for (MessageOrder order : List.of(MessageOrder.LOG_TIME, MessageOrder.REVERSE_LOG_TIME)) {
            try (MessageCursor cursor = reader.messages(query.order(order)).cursor()) {
                if (cursor.next()) {
                    times.add(cursor.message().logTimeNanos());
                }
            }
        }
    }

    private static @Nullable Schema schema(McapChannel channel, @Nullable McapSchema schema) throws IOException {
        if (channel.schemaId() == 0) {
            return null;
        }
        if (schema == null) {
            throw new McapFormatException(
                    -1, "schema " + channel.schemaId() + " of the channel on " + channel.topic(), "no such schema");
        }
        return Schema.create(schema.name(), schema.encoding(), schema.data().toByteArray());
    }
}
