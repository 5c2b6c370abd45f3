package org.foxglove4j.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.foxglove4j.mcap.McapAttachmentIndex;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapMetadataIndex;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapUnknownRecord;
import org.foxglove4j.mcap.McapWriter;

/** Copies the content of a file other than messages. */
final class FileCopy {

    private final McapReader from;
    private final McapWriter to;

    FileCopy(McapReader from, McapWriter to) {
        this.from = from;
        this.to = to;
    }

    /** Copies channels with their schemas, whether or not they have messages. */
    void copyChannels(Predicate<McapChannel> wanted, ChannelCopy.OfFile channels) throws IOException {
        Map<Integer, McapSchema> schemas = new HashMap<>();
        for (McapSchema schema : from.summary().schemas()) {
            schemas.put(schema.id(), schema);
        }
        for (McapChannel channel : from.summary().channels()) {
            McapSchema schema = schemas.get(channel.schemaId());
            boolean known = channel.schemaId() == 0 || schema != null;
            if (known && wanted.test(channel)) {
                channels.idOf(channel, schema);
            }
        }
    }

    /** Copies the attachments in pieces, without loading them completely. */
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

    /** Copies the metadata records that a filter accepts. */
    void copyMetadata(Predicate<McapMetadata> wanted) throws IOException {
        for (McapMetadataIndex index : from.summary().metadataIndexes()) {
            McapMetadata metadata = from.readMetadata(index);
            if (wanted.test(metadata)) {
                to.writeMetadata(metadata.name(), metadata.metadata());
            }
        }
    }

    /** Copies the application-specific records. */
    void copyPrivateRecords() throws IOException {
        for (McapUnknownRecord record : from.privateRecords()) {
            to.writePrivateRecord(record.opcode(), record.content().toByteArray());
        }
    }
}
