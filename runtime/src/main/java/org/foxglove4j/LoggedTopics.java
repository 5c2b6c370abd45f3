package org.foxglove4j;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.foxglove4j.internal.Throttle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the channels that {@link Context#log(String, Object)} uses, so that finding one takes a single map lookup. */
final class LoggedTopics {

    private static final Logger LOGGER = LoggerFactory.getLogger(Context.class);

    private final Context context;
    private final ConcurrentHashMap<String, TopicChannel> byTopic = new ConcurrentHashMap<>();
    private final Throttle closedWarning = Throttle.forWarnings();

    LoggedTopics(Context context) {
        this.context = context;
    }

    void log(String topic, Object message) {
        TopicChannel channel = channelFor(topic, message);
        if (channel != null) {
            channel.log(message);
        }
    }

    void log(String topic, Object message, long logTimeNanos) {
        RawChannel.requireTime(logTimeNanos);
        TopicChannel channel = channelFor(topic, message);
        if (channel != null) {
            channel.log(message, logTimeNanos);
        }
    }

    /** Removes a channel that was closed. */
    void forget(RawChannel closed) {
        TopicChannel channel = byTopic.get(closed.topic());
        if (channel != null && channel.raw() == closed) {
            byTopic.remove(closed.topic(), channel);
        }
    }

    /**
     * Returns the channel of a topic, creating or joining one if none is open.
     *
     * @return null if the context is closed
     * @throws IllegalArgumentException if the topic has a channel for messages of another type, or messages of this
     *     type cannot be logged
     */
    private @Nullable TopicChannel channelFor(String topic, Object message) {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(message, "message");
        TopicChannel channel = byTopic.get(topic);
        if (channel == null || channel.raw().isClosed()) {
            return open(topic, message);
        }
        channel.require(message);
        return channel;
    }

    /** Does not use {@code computeIfAbsent}: filters and sinks are called meanwhile and may log. */
    private @Nullable TopicChannel open(String topic, Object message) {
        try {
            TopicChannel opened =
                    TopicChannel.open(context.channelBuilder(topic).aloneOnTopic(), message);
            byTopic.put(topic, opened);
            return opened;
        } catch (IllegalStateException e) {
            if (!context.isClosed()) {
                throw e;
            }
            warnClosed(topic);
            return null;
        }
    }

    private void warnClosed(String topic) {
        long heldBack = closedWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn("Cannot log on {}: the context is closed{}", topic, Throttle.heldBackSuffix(heldBack));
        }
    }
}
