package org.foxglove4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/** Copies the content of one file into another, whose ids are its own. */
final class FileCopy {

    private static final int NO_SCHEMA = 0;

    private final McapReader from;
    private final McapWriter to;
    private final Map<Integer, Integer> channelIds = new HashMap<>();

    FileCopy(McapReader from, McapWriter to) {
        this.from = from;
        this.to = to;
    }

    /** Copies channels, with their schemas, whether or not messages of theirs follow. */
    void copyChannels(Predicate<McapChannel> wanted) throws IOException {
        Map<Integer, McapSchema> schemas = new HashMap<>();
        for (McapSchema schema : from.summary().schemas()) {
            schemas.put(schema.id(), schema);
        }
        for (McapChannel channel : from.summary().channels()) {
            if (wanted.test(channel)) {
                idOf(channel, schemas.get(channel.schemaId()));
            }
        }
    }

    void copy(McapMessage message) throws IOException {
        to.writeMessage(
                idOf(message.channel(), message.schema()),
                message.sequence(),
                message.logTimeNanos(),
                message.publishTimeNanos(),
                message.dataArray(),
                message.dataOffset(),
                message.dataLength());
    }

    /** Copies the attachments, piece by piece. */
    void copyAttachments() throws IOException {
        for (McapAttachmentIndex attachment : from.summary().attachmentIndexes()) {
            InputStream data = from.openAttachment(attachment);
            to.writeAttachment(
                    attachment.logTimeNanos(),
                    attachment.createTimeNanos(),
                    attachment.name(),
                    attachment.mediaType(),
                    data,
                    attachment.dataSize());
        }
    }

    /** Copies the metadata records for which there is a use. */
    void copyMetadata(Predicate<McapMetadata> wanted) throws IOException {
        for (McapMetadataIndex index : from.summary().metadataIndexes()) {
            McapMetadata metadata = from.readMetadata(index);
            if (wanted.test(metadata)) {
                to.writeMetadata(metadata.name(), metadata.metadata());
            }
        }
    }

    private int idOf(McapChannel channel, @Nullable McapSchema schema) throws IOException {
        Integer known = channelIds.get(channel.id());
        if (known != null) {
            return known;
        }
        int schemaId = schema == null
                ? NO_SCHEMA
                : to.addSchema(schema.name(), schema.encoding(), schema.data().toByteArray());
        int id = to.addChannel(schemaId, channel.topic(), channel.messageEncoding(), channel.metadata());
        channelIds.put(channel.id(), id);
        return id;
    }
}
