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
 * Says which messages to read, and in which order.
 *
 * <p>Immutable: each method returns another query. Restrictions add up. A query without any selects all messages, by log
 * time. Where the file's index allows, what is not selected is not even read.
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

    /** Keeps the messages on channels that a test accepts. It runs a few times for each channel, not for each message. */
    public MessageQuery channels(Predicate<McapChannel> test) {
        Objects.requireNonNull(test, "test");
        Predicate<McapChannel> both = channels == null ? test : channels.and(test);
        return new MessageQuery(both, hasStart, startNanos, hasEnd, endNanos, order, filter);
    }

    /** Keeps the messages whose log time is this or later. */
    public MessageQuery from(Instant logTime) {
        return fromNanos(toNanos(logTime));
    }

    /**
     * Keeps the messages whose log time is this or later.
     *
     * @param logTimeNanos nanoseconds, unsigned
     */
    public MessageQuery fromNanos(long logTimeNanos) {
        long start = hasStart && Long.compareUnsigned(startNanos, logTimeNanos) > 0 ? startNanos : logTimeNanos;
        return new MessageQuery(channels, true, start, hasEnd, endNanos, order, filter);
    }

    /** Takes back {@link #from}: selects what is earlier as well, with all other restrictions. */
    public MessageQuery fromBeginning() {
        return hasStart ? new MessageQuery(channels, false, 0, hasEnd, endNanos, order, filter) : this;
    }

    /** Keeps the messages whose log time is earlier than this. */
    public MessageQuery until(Instant logTime) {
        return untilNanos(toNanos(logTime));
    }

    /**
     * Keeps the messages whose log time is earlier than this.
     *
     * @param logTimeNanos nanoseconds, unsigned
     */
    public MessageQuery untilNanos(long logTimeNanos) {
        long end = hasEnd && Long.compareUnsigned(endNanos, logTimeNanos) < 0 ? endNanos : logTimeNanos;
        return new MessageQuery(channels, hasStart, startNanos, true, end, order, filter);
    }

    /**
     * Keeps the messages that a test accepts. It runs for every message that the other restrictions leave, and must not
     * keep the message.
     */
    public MessageQuery where(Predicate<McapMessage> test) {
        Objects.requireNonNull(test, "test");
        Predicate<McapMessage> both = filter == null ? test : filter.and(test);
        return new MessageQuery(channels, hasStart, startNanos, hasEnd, endNanos, order, both);
    }

    /** Sets the order; {@link MessageOrder#LOG_TIME} if it is not set. */
    public MessageQuery order(MessageOrder newOrder) {
        Objects.requireNonNull(newOrder, "order");
        return new MessageQuery(channels, hasStart, startNanos, hasEnd, endNanos, newOrder, filter);
    }

    /** Returns the order. */
    public MessageOrder order() {
        return order;
    }

    /** Returns whether a message is selected, for one that comes from elsewhere than a {@link McapReader}. */
    public boolean selects(McapMessage message) {
        return selectsChannel(message.channel()) && selectsTime(message.logTimeNanos()) && selectsMessage(message);
    }

    /** Returns whether messages on a channel may be selected. */
    public boolean selectsChannel(McapChannel channel) {
        return channels == null || channels.test(channel);
    }

    boolean selectsTime(long logTimeNanos) {
        return !(hasStart && Long.compareUnsigned(logTimeNanos, startNanos) < 0)
                && !(hasEnd && Long.compareUnsigned(logTimeNanos, endNanos) >= 0);
    }

    /** Returns whether a message may be selected whose log time is within these bounds, both inclusive. */
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

    /** Counts a time before 1970 as 1970, since no message can be earlier. */
    private static long toNanos(Instant time) {
        return time.getEpochSecond() < 0 ? 0 : Unsigned.nanos(time);
    }

    /** Accepts the channels of some topics, and can tell which. */
    private record Topics(Set<String> names) implements Predicate<McapChannel> {
        @Override
        public boolean test(McapChannel channel) {
            return names.contains(channel.topic());
        }
    }
}
