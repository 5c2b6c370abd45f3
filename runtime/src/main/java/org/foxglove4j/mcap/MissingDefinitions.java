package org.foxglove4j.mcap;

import org.foxglove4j.mcap.DefinitionTable.ChannelState;
import org.foxglove4j.mcap.DefinitionTable.SchemaState;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.jspecify.annotations.Nullable;

/** Encodes the definitions that a message needs and that are not yet in the file. */
final class MissingDefinitions {

    private final RecordBuffer records = new RecordBuffer(1024);
    private @Nullable SchemaState schema;
    private @Nullable ChannelState channel;

    /**
     * Encodes the missing definitions, which {@link #addTo} then adds.
     *
     * @param schemaState a schema, or null
     * @param channelState a channel, or null
     * @return the length of the missing records; 0 if there are none
     */
    int encode(@Nullable SchemaState schemaState, @Nullable ChannelState channelState) {
        schema = schemaState == null || schemaState.written ? null : schemaState;
        channel = channelState == null || channelState.written ? null : channelState;
        records.clear();
        if (schema != null) {
            RecordEncoder.encode(schema.schema, records);
        }
        if (channel != null) {
            RecordEncoder.encode(channel.channel, records);
        }
        return records.length();
    }

    /** Adds the records to a chunk. */
    void addTo(OpenChunk chunk) {
        chunk.addEncoded(records);
        if (schema != null) {
            schema.written = true;
            chunk.definitions().add(schema.schema);
        }
        if (channel != null) {
            channel.written = true;
            chunk.definitions().add(channel.channel);
        }
    }
}
