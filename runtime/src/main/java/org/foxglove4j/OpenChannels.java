package org.foxglove4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The open channels of a context, oldest first, by id and by topic. Guarded by the lock of {@link Bindings}. */
final class OpenChannels {

    private final Map<Long, RawChannel> byId = new LinkedHashMap<>();
    private final Map<String, List<RawChannel>> byTopic = new HashMap<>();

    Collection<RawChannel> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    @Nullable
    RawChannel get(long id) {
        return byId.get(id);
    }

    Optional<RawChannel> oldestOn(String topic) {
        return onTopic(topic).stream().findFirst();
    }

    Optional<RawChannel> equalTo(ChannelDescriptor descriptor) {
        return onTopic(descriptor.topic()).stream()
                .filter(channel -> channel.descriptor().matches(descriptor))
                .findFirst();
    }

    /**
     * Returns the channel with the same topic, encoding and schema, regardless of its metadata.
     *
     * @throws IllegalArgumentException if the topic has channels, but only with other encodings or schemas
     */
    Optional<RawChannel> ofTheFormOf(ChannelDescriptor descriptor) {
        List<RawChannel> onTopic = onTopic(descriptor.topic());
        Optional<RawChannel> found = onTopic.stream()
                .filter(channel -> channel.descriptor().hasFormOf(descriptor))
                .findFirst();
        if (found.isEmpty() && !onTopic.isEmpty()) {
            throw new IllegalArgumentException(
                    "expected a message with " + onTopic.get(0).descriptor().form() + " on topic " + descriptor.topic()
                            + ", which has a channel, found one with " + descriptor.form()
                            + "; log it on another topic, or close that channel first");
        }
        return found;
    }

    /** Adds a channel; returns whether it is the only one on its topic. */
    boolean add(RawChannel channel) {
        List<RawChannel> onTopic = byTopic.computeIfAbsent(channel.topic(), topic -> new ArrayList<>());
        byId.put(channel.id(), channel);
        onTopic.add(channel);
        return onTopic.size() == 1;
    }

    /** Removes a channel; returns false if it is not present. */
    boolean remove(RawChannel channel) {
        if (byId.remove(channel.id()) == null) {
            return false;
        }
        List<RawChannel> onTopic = Objects.requireNonNull(byTopic.get(channel.topic()));
        onTopic.remove(channel);
        if (onTopic.isEmpty()) {
            byTopic.remove(channel.topic());
        }
        return true;
    }

    private List<RawChannel> onTopic(String topic) {
        return byTopic.getOrDefault(topic, List.of());
    }
}
