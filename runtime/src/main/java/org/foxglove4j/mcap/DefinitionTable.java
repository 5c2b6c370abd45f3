package org.foxglove4j.mcap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the schemas and channels of a file by id and by content, and assigns ids to new ones. */
final class DefinitionTable {

    private static final int MAX_ID = Unsigned.MAX_U16;

    private final Map<Integer, SchemaState> schemas = new HashMap<>();
    private final Map<McapSchema, Integer> schemaIds = new HashMap<>();
    private final Map<McapChannel, Integer> channelIds = new HashMap<>();
    private @Nullable ChannelState[] channels = new @Nullable ChannelState[16];
    private int nextSchemaId = 1;
    private int nextChannelId = 1;

    /** A schema, and whether it is in the data section. */
    static final class SchemaState {
        final McapSchema schema;
        boolean written;

        SchemaState(McapSchema schema) {
            this.schema = schema;
        }
    }

    /** A channel, whether it is in the data section, and the sequence number of its last message. */
    static final class ChannelState {

        /** Represents the sequence number that is one more than that of the channel's last message. */
        static final long NEXT_SEQUENCE = -1;

        final McapChannel channel;
        final @Nullable SchemaState schema;
        boolean written;
        int sequence;

        ChannelState(McapChannel channel, @Nullable SchemaState schema) {
            this.channel = channel;
            this.schema = schema;
        }
    }

    /** Returns the schema with a content, and adds it if it is new; ignores the id in the argument. */
    SchemaState addSchemaByContent(McapSchema schema) {
        McapSchema content = new McapSchema(0, schema.name(), schema.encoding(), schema.data());
        Integer id = schemaIds.get(content);
        if (id == null) {
            while (nextSchemaId <= MAX_ID && schemas.containsKey(nextSchemaId)) {
                nextSchemaId++;
            }
            if (nextSchemaId > MAX_ID) {
                throw new IllegalStateException("there is no free schema id for " + schema.name()
                        + ": an MCAP file has at most " + MAX_ID + " schemas");
            }
            id = nextSchemaId;
        }
        return addSchema(new McapSchema(id, schema.name(), schema.encoding(), schema.data()));
    }

    /** Returns the schema with an id, and adds it if it is new; an existing one must be equal. */
    SchemaState addSchema(McapSchema schema) {
        if (schema.id() == 0) {
            throw new IllegalArgumentException(
                    "schema id 0 means no schema: give " + schema + " an id from 1 to " + MAX_ID);
        }
        SchemaState known = schemas.get(schema.id());
        if (known != null) {
            if (!known.schema.equals(schema)) {
                throw conflict("schema", schema.id(), known.schema, schema);
            }
            return known;
        }
        SchemaState state = new SchemaState(schema);
        schemas.put(schema.id(), state);
        schemaIds.putIfAbsent(new McapSchema(0, schema.name(), schema.encoding(), schema.data()), schema.id());
        return state;
    }

    /** Returns the channel with a content, and adds it if it is new; ignores the id in the argument. */
    ChannelState addChannelByContent(McapChannel channel) {
        Integer id = channelIds.get(withId(channel, 0));
        if (id == null) {
            while (nextChannelId <= MAX_ID && channel(nextChannelId) != null) {
                nextChannelId++;
            }
            if (nextChannelId > MAX_ID) {
                throw new IllegalStateException("there is no free channel id for " + channel.topic()
                        + ": an MCAP file has at most " + MAX_ID + " channels with automatic ids");
            }
            id = nextChannelId;
        }
        return addChannel(withId(channel, id));
    }

    /** Returns the channel with an id, and adds it if it is new; an existing one must be equal. */
    ChannelState addChannel(McapChannel channel) {
        int id = channel.id();
        ChannelState known = channel(id);
        if (known != null) {
            if (!known.channel.equals(channel)) {
                throw conflict("channel", id, known.channel, channel);
            }
            return known;
        }
        SchemaState schema = schemas.get(channel.schemaId());
        if (schema == null && channel.schemaId() != 0) {
            throw new IllegalArgumentException("channel " + channel.topic() + " refers to schema id "
                    + channel.schemaId() + ", which was not added: add the schema first, or use 0 for none");
        }
        if (id >= channels.length) {
            channels = Arrays.copyOf(channels, Math.max(id + 1, Math.min(2 * channels.length, MAX_ID + 1)));
        }
        ChannelState state = new ChannelState(channel, schema);
        channels[id] = state;
        channelIds.putIfAbsent(withId(channel, 0), id);
        return state;
    }

    /** Returns the channel with an id, or null. */
    @Nullable
    ChannelState channel(int id) {
        return id >= 0 && id < channels.length ? channels[id] : null;
    }

    private static McapChannel withId(McapChannel channel, int id) {
        return new McapChannel(id, channel.schemaId(), channel.topic(), channel.messageEncoding(), channel.metadata());
    }

    private static IllegalArgumentException conflict(String kind, int id, McapRecord known, McapRecord other) {
        return new IllegalArgumentException(kind + " id " + id + " is used by " + known + " and cannot be used for "
                + other + " too: use another id, or let the writer assign one");
    }
}
