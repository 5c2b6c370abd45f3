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

/** The open channels of a context, the oldest first, by id and by topic. The lock of {@link Bindings} guards them. */
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
     * Returns the channel for messages of that form, whatever its metadata.
     *
     * @throws IllegalArgumentException if the topic has channels, but only for messages of other forms
     */
    Optional<RawChannel> ofTheFormOf(ChannelDescriptor descriptor) {
        List<RawChannel> onTopic = onTopic(descriptor.topic());
        Optional<RawChannel> found = onTopic.stream()
                .filter(channel -> channel.descriptor().hasFormOf(descriptor))
                .findFirst();
        if (found.isEmpty() && !onTopic.isEmpty()) {
            throw new IllegalArgumentException("a message of "
                    + onTopic.get(0).descriptor().form() + " was expected on topic " + descriptor.topic()
                    + ", which has a channel, found one of " + descriptor.form()
                    + "; log it on another topic, or close that channel first");
        }
        return found;
    }

    /** Adds a channel; returns whether it is alone on its topic. */
    boolean add(RawChannel channel) {
        List<RawChannel> onTopic = byTopic.computeIfAbsent(channel.topic(), topic -> new ArrayList<>());
        byId.put(channel.id(), channel);
        onTopic.add(channel);
        return onTopic.size() == 1;
    }

    /** Returns false if the channel was not there. */
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
