package org.foxglove4j.recording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a recording knows of a channel, by the channel's id, without creating objects: an open-addressed table.
 *
 * <p>Not safe for use by several threads.
 */
final class RecordedChannels {

    private static final long EMPTY = 0;

    private final Function<ChannelDescriptor, @Nullable RateLimit> rateLimits;
    private final Map<Content, RecordedChannel> byContent = new HashMap<>();
    private final List<RecordedChannel> inOrder = new ArrayList<>();
    private long[] ids = new long[64];
    private @Nullable RecordedChannel[] found = new RecordedChannel[64];
    private int used;

    RecordedChannels(Function<ChannelDescriptor, @Nullable RateLimit> rateLimits) {
        this.rateLimits = rateLimits;
    }

    /** Returns what is known of a channel; it becomes known if it was not. */
    RecordedChannel of(ChannelDescriptor channel) {
        int at = place(ids, channel.id());
        RecordedChannel known = found[at];
        return known == null ? add(channel) : known;
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
            RecordedChannel fresh = new RecordedChannel(inOrder.size(), channel, rateLimits.apply(channel));
            inOrder.add(fresh);
            return fresh;
        });
        if (2 * (used + 1) > ids.length) {
            grow();
        }
        int at = place(ids, channel.id());
        ids[at] = channel.id();
        found[at] = recorded;
        used++;
        return recorded;
    }

    private void grow() {
        long[] oldIds = ids;
        @Nullable RecordedChannel[] oldFound = found;
        ids = new long[2 * oldIds.length];
        found = Arrays.copyOf(new RecordedChannel[0], ids.length);
        for (int i = 0; i < oldIds.length; i++) {
            if (oldIds[i] != EMPTY) {
                int at = place(ids, oldIds[i]);
                ids[at] = oldIds[i];
                found[at] = oldFound[i];
            }
        }
    }

    /** Returns where an id stands in the table, or belongs. Ids count up from 1, so they spread by themselves. */
    private static int place(long[] table, long id) {
        int mask = table.length - 1;
        int at = (int) id & mask;
        while (table[at] != EMPTY && table[at] != id) {
            at = (at + 1) & mask;
        }
        return at;
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
