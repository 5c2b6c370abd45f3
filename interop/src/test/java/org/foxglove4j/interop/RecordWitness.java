package org.foxglove4j.interop;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMessageRecord;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapRecord;
import org.foxglove4j.mcap.McapSchema;

/** Describes the content of a file from its records, in the format of the peers. */
final class RecordWitness {

    private final TranscriptBuilder witness = new TranscriptBuilder();
    private final Map<Integer, McapSchema> schemas = new HashMap<>();
    private final Map<Integer, McapChannel> channels = new HashMap<>();

    void add(McapRecord record) {
        if (record instanceof McapSchema schema) {
            schemas.put(schema.id(), schema);
        } else if (record instanceof McapChannel channel) {
            channels.put(channel.id(), channel);
        } else if (record instanceof McapMessageRecord message) {
            McapChannel channel = channels.get(message.channelId());
            ByteSlice data = message.data();
            witness.message(new McapMessage(
                    channel,
                    schemas.get(channel.schemaId()),
                    message.sequence(),
                    message.logTimeNanos(),
                    message.publishTimeNanos(),
                    data.array(),
                    data.offset(),
                    data.length()));
        } else if (record instanceof McapAttachment attachment) {
            witness.attachment(attachment);
        } else if (record instanceof McapMetadata metadata) {
            witness.metadata(metadata);
        }
    }

    Transcript transcript() {
        return witness.build();
    }
}
