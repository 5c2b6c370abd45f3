package org.foxglove4j.benchmarks.mcap;

import java.util.List;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;

/**
 * The messages to read from a file, and their order.
 *
 * @param name its name in tables
 * @param order {@code stream}, which uses no index, {@code file}, {@code time} or {@code reverse}
 * @param topic the only topic to read, or {@code -}
 * @param start the earliest log time to read in nanoseconds, or {@code -}
 * @param end the log time in nanoseconds before which to read, or {@code -}
 */
record ReadMode(String name, String order, String topic, String start, String end) {

    /** The value for no restriction. */
    static final String ANY = "-";

    private static final List<ReadMode> ALL = List.of(
            whole("stream"),
            whole("file"),
            whole("time"),
            whole("reverse"),
            new ReadMode("topic", "time", "/imu", ANY, ANY),
            new ReadMode("topic-file", "file", "/imu", ANY, ANY),
            new ReadMode("range", "time", ANY, "3000000000", "5000000000"),
            new ReadMode("range-file", "file", ANY, "3000000000", "5000000000"),
            new ReadMode("both", "time", "/lidar", "4000000000", "6000000000"),
            new ReadMode("both-file", "file", "/lidar", "4000000000", "6000000000"));

    static ReadMode named(String name) {
        return ALL.stream()
                .filter(mode -> mode.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("mode " + name + " is none of "
                        + ALL.stream().map(ReadMode::name).toList()));
    }

    private static ReadMode whole(String order) {
        return new ReadMode(order, order, ANY, ANY, ANY);
    }

    /** Returns whether everything is read in file order. */
    boolean isWholeFile() {
        return name.equals("stream") || name.equals("file");
    }

    boolean isStream() {
        return order.equals("stream");
    }

    boolean selects(String messageTopic, long logTimeNanos) {
        return (topic.equals(ANY) || topic.equals(messageTopic))
                && (start.equals(ANY) || logTimeNanos >= Long.parseLong(start))
                && (end.equals(ANY) || logTimeNanos < Long.parseLong(end));
    }

    /** Returns the query; for all modes but {@code stream}. */
    MessageQuery query() {
        MessageQuery query = topic.equals(ANY) ? MessageQuery.all() : MessageQuery.topics(topic);
        query = start.equals(ANY) ? query : query.fromNanos(Long.parseLong(start));
        query = end.equals(ANY) ? query : query.untilNanos(Long.parseLong(end));
        return query.order(
                switch (order) {
                    case "file" -> MessageOrder.FILE;
                    case "time" -> MessageOrder.LOG_TIME;
                    case "reverse" -> MessageOrder.REVERSE_LOG_TIME;
                    default -> throw new IllegalStateException(order + " is no order of an indexed reader");
                });
    }

    /** Returns the driver arguments for this mode. */
    List<String> arguments() {
        return List.of(order, topic, start, end);
    }

    static ReadMode ofArguments(String[] arguments, int from) {
        return new ReadMode("", arguments[from], arguments[from + 1], arguments[from + 2], arguments[from + 3]);
    }
}
