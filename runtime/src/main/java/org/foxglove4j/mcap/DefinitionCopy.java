package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.internal.bytes.LittleEndian;

/**
 * Writes messages of one file to another, with their schemas and channels. These keep their ids, unless two in the
 * source file share an id: then the later one gets another id.
 */
final class DefinitionCopy {

    private static final int NONE = -1;

    private final McapWriter writer;
    private final RecoveryTally tally;
    private final Map<Integer, McapSchema> writtenSchemas = new HashMap<>();
    private final Map<Integer, McapChannel> writtenChannels = new HashMap<>();
    private final Map<Integer, McapChannel> withoutSchema = new LinkedHashMap<>();
    private final int[] schemaIds = new int[Unsigned.MAX_U16 + 1];
    private final int[] channelIds = new int[Unsigned.MAX_U16 + 1];

    DefinitionCopy(McapWriter writer, RecoveryTally tally) {
        this.writer = writer;
        this.tally = tally;
        Arrays.fill(schemaIds, NONE);
        Arrays.fill(channelIds, NONE);
    }

    /**
     * Adds a schema or channel, which applies to the messages after it. A channel whose schema is not known yet is held
     * back until its first message, because a summary section may contain a channel without its schema.
     */
    void add(McapRecord definition) throws IOException {
        if (definition instanceof McapSchema schema && schema.id() != 0) {
            schemaIds[schema.id()] = addSchema(schema);
            for (McapChannel channel : List.copyOf(withoutSchema.values())) {
                if (channel.schemaId() == schema.id()) {
                    addChannel(channel, schemaIds[schema.id()]);
                }
            }
        } else if (definition instanceof McapChannel channel) {
            int schemaId = channel.schemaId() == 0 ? 0 : schemaIds[channel.schemaId()];
            if (schemaId == NONE) {
                withoutSchema.put(channel.id(), channel);
            } else {
                addChannel(channel, schemaId);
            }
        }
    }

    /** Adds the channels whose schema was not found, without it. */
    void finish() throws IOException {
        for (McapChannel channel : List.copyOf(withoutSchema.values())) {
            addWithoutSchema(channel);
        }
    }

    /** Writes the message in the content of a Message record, on the channel that corresponds to its own. */
    void write(byte[] array, int contentStart, int contentLength) throws IOException {
        writer.writeMessage(
                targetOf(LittleEndian.getU16(array, contentStart)),
                LittleEndian.getU32(array, contentStart + 2),
                LittleEndian.getLong(array, contentStart + 6),
                LittleEndian.getLong(array, contentStart + 14),
                array,
                contentStart + RecordEncoder.MESSAGE_FIELDS_LENGTH,
                contentLength - RecordEncoder.MESSAGE_FIELDS_LENGTH);
    }

    /** Writes a message on the channel that corresponds to its own. */
    void write(McapMessageRecord message) throws IOException {
        ByteSlice data = message.data();
        writer.writeMessage(
                targetOf(message.channelId()),
                message.sequence(),
                message.logTimeNanos(),
                message.publishTimeNanos(),
                data.array(),
                data.offset(),
                data.length());
    }

    private int addSchema(McapSchema schema) throws IOException {
        McapSchema written = writtenSchemas.get(schema.id());
        if (written == null) {
            writer.addSchema(schema);
            writtenSchemas.put(schema.id(), schema);
            return schema.id();
        }
        if (written.equals(schema)) {
            return schema.id();
        }
        int id =
                writer.addSchema(schema.name(), schema.encoding(), schema.data().toByteArray());
        writtenSchemas.put(id, new McapSchema(id, schema.name(), schema.encoding(), schema.data()));
        return id;
    }

    private int targetOf(int channelId) throws IOException {
        McapChannel waiting = withoutSchema.get(channelId);
        if (waiting != null) {
            addWithoutSchema(waiting);
        }
        return channelIds[channelId];
    }

    private void addWithoutSchema(McapChannel channel) throws IOException {
        tally.channelsWithoutSchema++;
        addChannel(channel, 0);
    }

    private void addChannel(McapChannel channel, int schemaId) throws IOException {
        withoutSchema.remove(channel.id());
        McapChannel target =
                new McapChannel(channel.id(), schemaId, channel.topic(), channel.messageEncoding(), channel.metadata());
        McapChannel written = writtenChannels.get(channel.id());
        int id = channel.id();
        if (written == null) {
            writer.addChannel(target);
            writtenChannels.put(id, target);
        } else if (!written.equals(target)) {
            id = writer.addChannel(schemaId, channel.topic(), channel.messageEncoding(), channel.metadata());
            writtenChannels.put(
                    id, new McapChannel(id, schemaId, channel.topic(), channel.messageEncoding(), channel.metadata()));
        }
        channelIds[channel.id()] = id;
    }
}
