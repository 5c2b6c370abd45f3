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
 * Finds what a recording knows of a channel, without creating objects.
 *
 * <p>Not safe for use by several threads.
 */
final class RecordedChannels {

    private final RateLimits rateLimits;
    private final Map<ChannelDescriptor, RecordedChannel> byDescriptor = new HashMap<>();
    private final Map<Content, RecordedChannel> byContent = new HashMap<>();
    private final List<RecordedChannel> inOrder = new ArrayList<>();

    RecordedChannels(RateLimits rateLimits) {
        this.rateLimits = rateLimits;
    }

    /** Returns what is known of a channel; it becomes known if it was not. */
    RecordedChannel of(ChannelDescriptor channel) {
        RecordedChannel known = byDescriptor.get(channel);
        return known == null ? add(channel) : known;
    }

    /** Forgets which of the recording's channels one of the SDK is, because it has gone. */
    void remove(ChannelDescriptor channel) {
        byDescriptor.remove(channel);
    }

    /** Returns the channels in the order in which they became known. */
    List<RecordedChannel> all() {
        return inOrder;
    }

    /** Returns the channel of an index. */
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
