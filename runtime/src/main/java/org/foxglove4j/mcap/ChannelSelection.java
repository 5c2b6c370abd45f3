package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The channels that a query selects, by channel id, so that a single array access decides for each message. */
final class ChannelSelection {

    private static final byte UNKNOWN = 0;
    private static final byte SELECTED = 1;
    private static final byte NOT_SELECTED = 2;

    /** Using the index is faster if at most one of this many messages is wanted. */
    private static final int MESSAGES_FOR_ONE = 4;

    private final MessageQuery query;
    private final IndexedFile file;
    private byte[] states = new byte[16];
    private McapChannel[] channels = new McapChannel[16];
    private @Nullable McapSchema[] schemas = new McapSchema[16];
    private int replacements;

    ChannelSelection(MessageQuery query, IndexedFile file) {
        this.query = query;
        this.file = file;
        this.replacements = file.definitions().replacements();
    }

    MessageQuery query() {
        return query;
    }

    /**
     * Returns whether a message on a channel is selected.
     *
     * @param location the location of the message
     * @param index the index of the message in the array
     * @throws McapFormatException if the channel or its schema is not defined anywhere, unless the reader is lenient
     */
    boolean isSelected(int channelId, FileLocation location, int index) throws IOException {
        byte state = channelId < states.length ? states[channelId] : UNKNOWN;
        if (state == UNKNOWN) {
            state = decide(channelId, location, index);
        }
        return state == SELECTED;
    }

    /** Returns whether a chunk may contain a selected message, according to the channels in its index. */
    boolean mayBeIn(Segment segment) throws IOException {
        if (!query.selectsSomeTime(segment.startNanos(), segment.endNanos())) {
            return false;
        }
        IndexOffsets offsets = segment.indexOffsets();
        if (offsets.size() == 0) {
            return true;
        }
        for (int i = 0; i < offsets.size(); i++) {
            if (stateOf(offsets.channelId(i)) != NOT_SELECTED) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the message indexes of a chunk that lead to the selected messages; null if all are selected, or the file
     * has no such indexes.
     */
    @Nullable
    WantedIndexes wantedIndexes(Segment segment) throws IOException {
        IndexOffsets offsets = segment.indexOffsets();
        BitSet wanted = new BitSet();
        for (int i = 0; i < offsets.size(); i++) {
            byte state = stateOf(offsets.channelId(i));
            if (state == UNKNOWN) {
                return null;
            }
            wanted.set(offsets.channelId(i), state == SELECTED);
        }
        if (wanted.cardinality() == offsets.size()) {
            return null;
        }
        long wantedLength = offsets.lengthOf(wanted, segment.end());
        return new WantedIndexes(wanted, wantedLength * MESSAGES_FOR_ONE <= segment.indexLength(), query);
    }

    /** Returns the channel of a message that is selected. */
    McapChannel channel(int channelId) {
        return channels[channelId];
    }

    /** Returns the schema of a message that is selected, or null if it has none. */
    @Nullable
    McapSchema schema(int channelId) {
        return schemas[channelId];
    }

    /** Adds the definition in a Schema or Channel record of a chunk. */
    void define(int opcode, FieldReader fields, FileLocation location) throws McapFormatException {
        Definitions definitions = file.definitions();
        definitions.add(opcode, fields, location);
        if (replacements != definitions.replacements()) {
            replacements = definitions.replacements();
            Arrays.fill(states, UNKNOWN);
        }
    }

    /** Returns whether a channel is selected, if it is defined. */
    private byte stateOf(int channelId) throws IOException {
        if (channelId < states.length && states[channelId] != UNKNOWN) {
            return states[channelId];
        }
        McapChannel channel = file.findChannel(channelId);
        return channel == null ? UNKNOWN : query.selectsChannel(channel) ? SELECTED : NOT_SELECTED;
    }

    private byte decide(int channelId, FileLocation location, int index) throws IOException {
        if (channelId >= states.length) {
            int length = Math.max(channelId + 1, Math.min(2 * states.length, Unsigned.MAX_U16 + 1));
            states = Arrays.copyOf(states, length);
            channels = Arrays.copyOf(channels, length);
            schemas = Arrays.copyOf(schemas, length);
        }
        McapChannel channel = file.findChannel(channelId);
        if (channel == null) {
            file.options().tolerate(file.options().lenient(), Definitions.unknownChannel(channelId, location, index));
            states[channelId] = NOT_SELECTED;
        } else if (query.selectsChannel(channel)) {
            file.findSchema(channel);
            channels[channelId] = channel;
            schemas[channelId] = file.definitions().schemaOf(channel, location, index);
            states[channelId] = SELECTED;
        } else {
            states[channelId] = NOT_SELECTED;
        }
        return states[channelId];
    }
}
