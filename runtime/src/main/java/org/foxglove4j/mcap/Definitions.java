package org.foxglove4j.mcap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the schemas and channels that have been read, by id. */
final class Definitions {

    private final ReaderOptions options;
    private final SortedMap<Integer, McapSchema> schemas = new TreeMap<>();
    private @Nullable McapChannel[] channels = new McapChannel[16];
    private @Nullable McapSchema[] schemasOfChannels = new McapSchema[16];
    private final BitSet channelsWithoutSchema = new BitSet();
    private int channelCount;
    private int replacements;

    Definitions(ReaderOptions options) {
        this.options = options;
    }

    /**
     * Adds the definition in a Schema or Channel record; ignores the invalid schema id 0.
     *
     * @param opcode Schema or Channel
     * @param in a reader positioned at the record's content
     * @param location the location of the record
     * @return the definition, which does not refer to the reader's array
     * @throws McapFormatException if another definition has the id, unless the reader is lenient
     */
    McapRecord add(int opcode, FieldReader in, FileLocation location) throws McapFormatException {
        int start = in.position();
        if (opcode == Opcode.SCHEMA) {
            McapSchema schema = (McapSchema) RecordDecoder.detach(RecordDecoder.schema(in));
            add(schema, location, start);
            return schema;
        }
        McapChannel channel = RecordDecoder.channel(in);
        add(channel, location, start);
        return channel;
    }

    private void add(McapSchema schema, FileLocation location, int start) throws McapFormatException {
        if (schema.id() == 0) {
            return;
        }
        McapSchema known = schemas.putIfAbsent(schema.id(), schema);
        if (known != null && !known.equals(schema)) {
            options.tolerate(
                    options.lenient(),
                    location.fault(
                            start, "schema " + schema.id() + " to stay " + known, "another definition, " + schema));
            schemas.put(schema.id(), schema);
            replacements++;
            Arrays.fill(schemasOfChannels, null);
        }
    }

    private void add(McapChannel channel, FileLocation location, int start) throws McapFormatException {
        int id = channel.id();
        if (id >= channels.length) {
            int length = Math.max(id + 1, Math.min(2 * channels.length, Unsigned.MAX_U16 + 1));
            channels = Arrays.copyOf(channels, length);
            schemasOfChannels = Arrays.copyOf(schemasOfChannels, length);
        }
        McapChannel known = channels[id];
        if (known == null) {
            channels[id] = channel;
            channelCount++;
        } else if (!known.equals(channel)) {
            options.tolerate(
                    options.lenient(),
                    location.fault(start, "channel " + id + " to stay " + known, "another definition, " + channel));
            channels[id] = channel;
            replacements++;
            schemasOfChannels[id] = null;
        }
    }

    /** Returns the channel with an id, or null if it has not been defined yet. */
    @Nullable
    McapChannel channel(int id) {
        return id < channels.length ? channels[id] : null;
    }

    /** Adds a definition, which replaces any other with its id. */
    void put(McapRecord definition) {
        try {
            if (definition instanceof McapSchema schema) {
                add(schema, FileLocation.UNKNOWN, 0);
            } else if (definition instanceof McapChannel channel) {
                add(channel, FileLocation.UNKNOWN, 0);
            }
        } catch (McapFormatException e) {
            throw new IllegalStateException("only lenient readers replace definitions", e);
        }
    }

    /** Returns whether no channel has been defined yet. */
    boolean hasNoChannels() {
        return channelCount == 0;
    }

    /**
     * Returns the channel of a message.
     *
     * @param index the index of the message in the array
     * @throws McapFormatException if the channel was not defined
     */
    McapChannel channelOf(int id, FileLocation location, int index) throws McapFormatException {
        McapChannel channel = channel(id);
        if (channel == null) {
            throw unknownChannel(id, location, index);
        }
        return channel;
    }

    static McapFormatException unknownChannel(int id, FileLocation location, int index) {
        return location.fault(index, "channel " + id + " to be defined before its messages", "no such channel");
    }

    /**
     * Returns the schema of a channel, or null if it has none.
     *
     * @param index the index of the message in the array
     * @throws McapFormatException if the channel's schema was not defined, unless the reader is lenient
     */
    @Nullable
    McapSchema schemaOf(McapChannel channel, FileLocation location, int index) throws McapFormatException {
        if (channel.schemaId() == 0) {
            return null;
        }
        McapSchema schema = schemasOfChannels[channel.id()];
        if (schema == null) {
            schema = schemas.get(channel.schemaId());
            schemasOfChannels[channel.id()] = schema;
            if (schema == null && !channelsWithoutSchema.get(channel.id())) {
                options.tolerate(
                        options.lenient(),
                        location.fault(
                                index,
                                "schema " + channel.schemaId() + " of channel " + channel.id() + " (" + channel.topic()
                                        + ") to be defined before its messages",
                                "no such schema"));
                channelsWithoutSchema.set(channel.id());
            }
        }
        return schema;
    }

    /** Returns the schema with an id, or null if it has not been defined yet. */
    @Nullable
    McapSchema schema(int id) {
        return schemas.get(id);
    }

    /** Returns how many definitions have replaced others. */
    int replacements() {
        return replacements;
    }

    /** Returns the schemas, by ascending id. */
    List<McapSchema> schemas() {
        return List.copyOf(schemas.values());
    }

    /** Returns the channels, by ascending id. */
    List<McapChannel> channels() {
        List<McapChannel> list = new ArrayList<>();
        for (McapChannel channel : channels) {
            if (channel != null) {
                list.add(channel);
            }
        }
        return Collections.unmodifiableList(list);
    }
}
