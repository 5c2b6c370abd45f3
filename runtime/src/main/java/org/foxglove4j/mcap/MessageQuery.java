package org.foxglove4j.mcap;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Selects which messages to read, and in which order.
 *
 * <p>Immutable: each method returns a new query. Restrictions are combined: a message must satisfy all of them. A query
 * without restrictions selects all messages, ordered by log time. If the file's index permits, data that is not
 * selected is not even read.
 *
 * <pre>{@code
 * MessageQuery.topics("/imu", "/odom").from(start).until(start.plusSeconds(10)).order(MessageOrder.FILE)
 * }</pre>
 */
public final class MessageQuery {

    private static final MessageQuery ALL = new MessageQuery(null, false, 0, false, 0, MessageOrder.LOG_TIME, null);

    private final @Nullable Predicate<McapChannel> channels;
    private final boolean hasStart;
    private final long startNanos;
    private final boolean hasEnd;
    private final long endNanos;
    private final MessageOrder order;
    private final @Nullable Predicate<McapMessage> filter;

    private MessageQuery(
            @Nullable Predicate<McapChannel> channels,
            boolean hasStart,
            long startNanos,
            boolean hasEnd,
            long endNanos,
            MessageOrder order,
            @Nullable Predicate<McapMessage> filter) {
        this.channels = channels;
        this.hasStart = hasStart;
        this.startNanos = startNanos;
        this.hasEnd = hasEnd;
        this.endNanos = endNanos;
        this.order = order;
        this.filter = filter;
    }

    /** Selects all messages. */
    public static MessageQuery all() {
        return ALL;
    }

    /** Selects the messages on these topics; none if no topic is given, or none of them is in the file. */
    public static MessageQuery topics(String... topics) {
        return topics(List.of(topics));
    }

    /** Selects the messages on these topics; none if no topic is given, or none of them is in the file. */
    public static MessageQuery topics(Collection<String> topics) {
        return ALL.channels(new Topics(Set.copyOf(topics)));
    }

    /**
     * Restricts the query to channels that a predicate accepts. The predicate is called a few times for each channel,
     * not for each message.
     */
    public MessageQuery channels(Predicate<McapChannel> test) {
        Objects.requireNonNull(test, "test");
        Predicate<McapChannel> both = channels == null ? test : channels.and(test);
        return new MessageQuery(both, hasStart, startNanos, hasEnd, endNanos, order, filter);
    }

    /** Restricts the query to messages whose log time is this time or later. */
    public MessageQuery from(Instant logTime) {
        return fromNanos(toNanos(logTime));
    }

    /**
     * Restricts the query to messages whose log time is this time or later.
     *
     * @param logTimeNanos nanoseconds, unsigned
     */
    public MessageQuery fromNanos(long logTimeNanos) {
        long start = hasStart && Long.compareUnsigned(startNanos, logTimeNanos) > 0 ? startNanos : logTimeNanos;
        return new MessageQuery(channels, true, start, hasEnd, endNanos, order, filter);
    }

    /** Removes the restriction set by {@link #from}; all other restrictions stay. */
    public MessageQuery fromBeginning() {
        return hasStart ? new MessageQuery(channels, false, 0, hasEnd, endNanos, order, filter) : this;
    }

    /** Restricts the query to messages whose log time is before this time. */
    public MessageQuery until(Instant logTime) {
        return untilNanos(toNanos(logTime));
    }

    /**
     * Restricts the query to messages whose log time is before this time.
     *
     * @param logTimeNanos nanoseconds, unsigned
     */
    public MessageQuery untilNanos(long logTimeNanos) {
        long end = hasEnd && Long.compareUnsigned(endNanos, logTimeNanos) < 0 ? endNanos : logTimeNanos;
        return new MessageQuery(channels, hasStart, startNanos, true, end, order, filter);
    }

    /**
     * Restricts the query to messages that a predicate accepts. The predicate is called for every message that
     * satisfies the other restrictions. It must not keep a reference to the message.
     */
    public MessageQuery where(Predicate<McapMessage> test) {
        Objects.requireNonNull(test, "test");
        Predicate<McapMessage> both = filter == null ? test : filter.and(test);
        return new MessageQuery(channels, hasStart, startNanos, hasEnd, endNanos, order, both);
    }

    /** Sets the order; {@link MessageOrder#LOG_TIME} by default. */
    public MessageQuery order(MessageOrder newOrder) {
        Objects.requireNonNull(newOrder, "order");
        return new MessageQuery(channels, hasStart, startNanos, hasEnd, endNanos, newOrder, filter);
    }

    /** Returns the order. */
    public MessageOrder order() {
        return order;
    }

    /** Returns whether this query selects a message, for messages that do not come from a {@link McapReader}. */
    public boolean selects(McapMessage message) {
        return selectsChannel(message.channel()) && selectsTime(message.logTimeNanos()) && selectsMessage(message);
    }

    /** Returns whether this query may select messages on a channel. */
    public boolean selectsChannel(McapChannel channel) {
        return channels == null || channels.test(channel);
    }

    boolean selectsTime(long logTimeNanos) {
        return !(hasStart && Long.compareUnsigned(logTimeNanos, startNanos) < 0)
                && !(hasEnd && Long.compareUnsigned(logTimeNanos, endNanos) >= 0);
    }

    /** Returns whether this query may select a message whose log time is within these bounds, both inclusive. */
    boolean selectsSomeTime(long firstNanos, long lastNanos) {
        return !(hasStart && Long.compareUnsigned(lastNanos, startNanos) < 0)
                && !(hasEnd && Long.compareUnsigned(firstNanos, endNanos) >= 0);
    }

    /** Returns whether every log time within these bounds, both inclusive, is selected. */
    boolean selectsAllTimes(long firstNanos, long lastNanos) {
        return selectsTime(firstNanos) && selectsTime(lastNanos);
    }

    boolean selectsMessage(McapMessage message) {
        return filter == null || filter.test(message);
    }

    @Override
    public String toString() {
        StringJoiner text = new StringJoiner(", ", "MessageQuery[", "]");
        if (channels != null) {
            text.add(channels instanceof Topics topics ? "topics " + topics.names() : "some channels");
        }
        if (hasStart) {
            text.add("from " + Unsigned.toInstant(startNanos));
        }
        if (hasEnd) {
            text.add("until " + Unsigned.toInstant(endNanos));
        }
        if (filter != null) {
            text.add("some messages");
        }
        return text.add("order " + order).toString();
    }

    /** Treats a time before 1970 as 1970, because no message can be earlier. */
    private static long toNanos(Instant time) {
        return time.getEpochSecond() < 0 ? 0 : Unsigned.nanos(time);
    }

    /** Accepts the channels of some topics, and keeps their names for {@code toString}. */
    private record Topics(Set<String> names) implements Predicate<McapChannel> {
        @Override
        public boolean test(McapChannel channel) {
            return names.contains(channel.topic());
        }
    }
}
