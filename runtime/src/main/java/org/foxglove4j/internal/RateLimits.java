package org.foxglove4j.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The maximum number of messages per second for each topic. Immutable. */
public final class RateLimits {

    /** Limits nothing. */
    public static final RateLimits NONE = new RateLimits(Map.of(), null);

    private final Map<String, Double> rateByTopic;
    private final @Nullable Double rateOfOthers;

    private RateLimits(Map<String, Double> rateByTopic, @Nullable Double rateOfOthers) {
        this.rateByTopic = rateByTopic;
        this.rateOfOthers = rateOfOthers;
    }

    /**
     * Returns these limits with a limit for a topic added.
     *
     * @throws IllegalArgumentException if the rate is not a positive, finite number
     */
    public RateLimits with(String topic, double messagesPerSecond) {
        Map<String, Double> more = new HashMap<>(rateByTopic);
        more.put(Objects.requireNonNull(topic, "topic"), require(messagesPerSecond));
        return new RateLimits(more, rateOfOthers);
    }

    /**
     * Returns these limits with a limit added for each topic that has none of its own.
     *
     * @throws IllegalArgumentException if the rate is not a positive, finite number
     */
    public RateLimits withOthers(double messagesPerSecond) {
        return new RateLimits(rateByTopic, require(messagesPerSecond));
    }

    /** Returns a limit for one channel of a topic, or null if it has none. */
    public @Nullable RateLimit of(String topic) {
        Double rate = rateByTopic.getOrDefault(topic, rateOfOthers);
        return rate == null ? null : new RateLimit(rate);
    }

    private static double require(double messagesPerSecond) {
        new RateLimit(messagesPerSecond);
        return messagesPerSecond;
    }
}
