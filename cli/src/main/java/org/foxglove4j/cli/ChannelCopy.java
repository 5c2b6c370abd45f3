package org.foxglove4j.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapWriter;
import org.jspecify.annotations.Nullable;

/** Maps the channels of the input files to those of the output file. */
final class ChannelCopy {

    /** Which channels of several files are combined. */
    enum Coalescing {
        /** Those with the same topic, encoding, schema and metadata. */
        AUTO,
        /** Those with the same topic, encoding and schema; the metadata of the first one is used. */
        FORCE,
        /** None. */
        NONE
    }

    private static final int NO_SCHEMA = 0;

    private final McapWriter to;
    private final Coalescing coalescing;
    private final Map<McapChannel, Integer> forced = new HashMap<>();
    private final Set<Integer> taken = new HashSet<>();

    ChannelCopy(McapWriter to, Coalescing coalescing) {
        this.to = to;
        this.coalescing = coalescing;
    }

    /** Returns the mapping for the channels of one file, which keep their ids if these are free. */
    OfFile file() {
        return new OfFile();
    }

    private int add(McapChannel channel, @Nullable McapSchema schema) throws IOException {
        int schemaId = schema == null
                ? NO_SCHEMA
                : to.addSchema(schema.name(), schema.encoding(), schema.data().toByteArray());
        return switch (coalescing) {
            case AUTO -> to.addChannel(schemaId, channel.topic(), channel.messageEncoding(), channel.metadata());
            case FORCE -> addForced(schemaId, channel);
            case NONE -> addAnother(schemaId, channel);
        };
    }

    private int addForced(int schemaId, McapChannel channel) throws IOException {
        McapChannel key = new McapChannel(0, schemaId, channel.topic(), channel.messageEncoding(), Map.of());
        Integer known = forced.get(key);
        if (known == null) {
            known = to.addChannel(schemaId, channel.topic(), channel.messageEncoding(), channel.metadata());
            forced.put(key, known);
        }
        return known;
    }

    private int addAnother(int schemaId, McapChannel channel) throws IOException {
        int id = channel.id();
        while (!taken.add(id)) {
            id = id == 0xFFFF ? 0 : id + 1;
            if (id == channel.id()) {
                throw new IllegalArgumentException(
                        "there are more than 65536 channels: combine equal ones with --coalesce-channels=auto");
            }
        }
        to.addChannel(new McapChannel(id, schemaId, channel.topic(), channel.messageEncoding(), channel.metadata()));
        return id;
    }

    /** The mapping for the channels of one file. */
    final class OfFile {

        private static final int UNKNOWN = -1;

        private int[] ids = new int[0];

        /** Returns the id of a channel in the output file. */
        int idOf(McapChannel channel, @Nullable McapSchema schema) throws IOException {
            int id = channel.id();
            if (id >= ids.length) {
                int before = ids.length;
                ids = Arrays.copyOf(ids, id + 16);
                Arrays.fill(ids, before, ids.length, UNKNOWN);
            }
            if (ids[id] == UNKNOWN) {
                ids[id] = add(channel, schema);
            }
            return ids[id];
        }
    }
}
