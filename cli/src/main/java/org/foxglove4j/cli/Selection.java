package org.foxglove4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that select messages by topic and time. */
final class Selection {

    static final String ADVICE = "; run mcap4j info to see the topics and times of a file";

    @Mixin
    private TopicRegexes topics = new TopicRegexes();

    @ArgGroup
    private @Nullable Start start;

    @ArgGroup
    private @Nullable End end;

    private List<Pattern> lastBeforeStart = List.of();

    /** The start of the selection. */
    static final class Start {
        @Option(
                names = {"-S", "--start", "--start-nsecs"},
                paramLabel = "TIME",
                converter = Times.Converter.class,
                description = "Include messages from this log time on: nanoseconds, seconds with a decimal point, or a"
                        + " date (RFC 3339).")
        private @Nullable Long nanos;

        @Option(
                names = {"-s", "--start-secs"},
                paramLabel = "SECONDS",
                converter = Times.SecondsConverter.class,
                description = "The same in whole seconds.")
        private @Nullable Long secondsAsNanos;
    }

    /** The end of the selection. */
    static final class End {
        @Option(
                names = {"-E", "--end", "--end-nsecs"},
                paramLabel = "TIME",
                converter = Times.Converter.class,
                description = "Include messages before this log time.")
        private @Nullable Long nanos;

        @Option(
                names = {"-e", "--end-secs"},
                paramLabel = "SECONDS",
                converter = Times.SecondsConverter.class,
                description = "The same in whole seconds.")
        private @Nullable Long secondsAsNanos;
    }

    /** Also selects the last message before the start for topics that match. */
    Selection lastBeforeStart(List<Pattern> topics) {
        lastBeforeStart = topics;
        return this;
    }

    /** Returns whether the topic of a channel is selected. */
    boolean accepts(McapChannel channel) {
        return topics.accepts(channel.topic());
    }

    /** Returns whether everything is selected. */
    boolean isEverything() {
        return topics.isEverything() && start == null && end == null;
    }

    MessageQuery query() {
        MessageQuery query = MessageQuery.all().channels(this::accepts);
        Long startNanos = startNanos();
        if (startNanos != null) {
            query = query.fromNanos(startNanos);
        }
        Long endNanos = endNanos();
        if (endNanos != null) {
            query = query.untilNanos(endNanos);
        }
        return query;
    }

    /** Warns that no message was selected, which often means a mistake in a topic or a time. */
    void warnOfNothing(Console console) {
        if (!isEverything()) {
            console.warn("no messages selected" + times() + ADVICE);
        }
    }

    /** Returns the requested times, as they were parsed. */
    String times() {
        Long startNanos = startNanos();
        Long endNanos = endNanos();
        return (startNanos == null ? "" : " from " + Times.both(startNanos))
                + (endNanos == null ? "" : " until " + Times.both(endNanos));
    }

    /** Reads the last message before the start of each channel for which this was requested, in log time order. */
    List<McapMessage> lastBeforeStart(McapReader reader) throws IOException {
        Long startNanos = startNanos();
        if (startNanos == null || lastBeforeStart.isEmpty()) {
            return List.of();
        }
        return reader.latestMessages(
                MessageQuery.all().channels(this::isLastWanted).untilNanos(startNanos));
    }

    private boolean isLastWanted(McapChannel channel) {
        return accepts(channel) && TopicRegexes.matches(lastBeforeStart, channel.topic());
    }

    private @Nullable Long startNanos() {
        return start == null ? null : (Long) one(start.nanos, start.secondsAsNanos);
    }

    private @Nullable Long endNanos() {
        return end == null ? null : (Long) one(end.nanos, end.secondsAsNanos);
    }

    private static long one(@Nullable Long first, @Nullable Long second) {
        if (first != null) {
            return first;
        }
        if (second == null) {
            throw new IllegalStateException("one of the two options is there");
        }
        return second;
    }
}
