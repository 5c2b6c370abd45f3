package org.foxglove4j.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;
import org.foxglove4j.internal.RateLimits;
import org.jspecify.annotations.Nullable;

/**
 * Finds the state that a recording keeps for a channel, without creating objects.
 *
 * <p>Not thread-safe.
 */
final class RecordedChannels {

    private final RateLimits rateLimits;
    private final Map<ChannelDescriptor, RecordedChannel> byDescriptor = new HashMap<>();
    private final Map<Content, RecordedChannel> byContent = new HashMap<>();
    private final List<RecordedChannel> inOrder = new ArrayList<>();

    RecordedChannels(RateLimits rateLimits) {
        this.rateLimits = rateLimits;
    }

    /** Returns the state of a channel, and adds it if it is new. */
    RecordedChannel of(ChannelDescriptor channel) {
        RecordedChannel known = byDescriptor.get(channel);
        return known == null ? add(channel) : known;
    }

    /** Removes the mapping of a context's channel that was closed. */
    void remove(ChannelDescriptor channel) {
        byDescriptor.remove(channel);
    }

    /** Returns the channels in the order in which they were added. */
    List<RecordedChannel> all() {
        return inOrder;
    }

    /** Returns the channel with an index. */
    RecordedChannel get(int index) {
        return inOrder.get(index);
    }

    private RecordedChannel add(ChannelDescriptor channel) {
        RecordedChannel recorded = byContent.computeIfAbsent(Content.of(channel), content -> {
            RecordedChannel fresh = new RecordedChannel(inOrder.size(), channel, rateLimits.of(channel.topic()));
            inOrder.add(fresh);
            return fresh;
        });
        byDescriptor.put(channel, recorded);
        return recorded;
    }

    private record Content(
            String topic,
            String messageEncoding,
            @Nullable Schema schema,
            Map<String, String> metadata,
            boolean latched) {
        static Content of(ChannelDescriptor channel) {
            return new Content(
                    channel.topic(),
                    channel.messageEncoding(),
                    channel.schema(),
                    channel.metadata(),
                    channel.isLatched());
        }
    }
}
