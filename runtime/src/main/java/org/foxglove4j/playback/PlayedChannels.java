package org.foxglove4j.playback;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.ChannelBuilder;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.McapSummary;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;

/**
 * The channels of a context that correspond to those of a file, by the ids in the file.
 *
 * <p>They are latched: a client that subscribes late or while playback is paused gets the last messages at the current
 * position.
 */
final class PlayedChannels {

    private final Context context;
    private McapChannel[] recorded = new McapChannel[16];
    private RawChannel[] played = new RawChannel[16];

    PlayedChannels(Context context) {
        this.context = context;
    }

    /** Creates the channels that a query selects. */
    void addAll(McapSummary summary, MessageQuery query) {
        Map<Integer, McapSchema> schemas = new HashMap<>();
        summary.schemas().forEach(schema -> schemas.put(schema.id(), schema));
        for (McapChannel channel : summary.channels()) {
            if (query.selectsChannel(channel)) {
                add(channel, schemas.get(channel.schemaId()));
            }
        }
    }

    /**
     * Returns the channel of a message. A channel that the file's summary section lacks is created with its first
     * message.
     */
    RawChannel of(McapMessage message) {
        McapChannel channel = message.channel();
        int id = channel.id();
        return id < recorded.length && channel.equals(recorded[id]) ? played[id] : add(channel, message.schema());
    }

    /** Clears the latched messages of the channels, which belong to another position. */
    void clearLatched() {
        for (RawChannel channel : played) {
            if (channel != null) {
                channel.clearLatched();
            }
        }
    }

    private RawChannel add(McapChannel channel, @Nullable McapSchema schema) {
        int id = channel.id();
        if (id >= recorded.length) {
            int length = Math.max(id + 1, 2 * recorded.length);
            recorded = Arrays.copyOf(recorded, length);
            played = Arrays.copyOf(played, length);
        }
        ChannelBuilder builder = context.channelBuilder(channel.topic())
                .messageEncoding(channel.messageEncoding())
                .metadata(channel.metadata())
                .latched();
        if (schema != null) {
            builder.schema(Schema.create(
                    schema.name(), schema.encoding(), schema.data().toByteArray()));
        }
        recorded[id] = channel;
        played[id] = builder.build();
        return played[id];
    }
}
