package org.foxglove4j.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that select messages by topic and time. */
final class Selection {

    static final String ADVICE = "; mcap4j info shows the topics and times of a file";

    @Option(
            names = {"-y", "--include-topic-regex"},
            paramLabel = "REGEX",
            description = "Take topics that match as a whole; may be given several times.")
    private List<Pattern> included = new ArrayList<>();

    @Option(
            names = {"-n", "--exclude-topic-regex"},
            paramLabel = "REGEX",
            description = "Leave out topics that match as a whole; may be given several times.")
    private List<Pattern> excluded = new ArrayList<>();

    @ArgGroup
    private @Nullable Start start;

    @ArgGroup
    private @Nullable End end;

    private List<Pattern> lastBeforeStart = List.of();

    /** When the selection starts. */
    static final class Start {
        @Option(
                names = {"-S", "--start", "--start-nsecs"},
                paramLabel = "TIME",
                converter = Times.Converter.class,
                description = "Take messages from this log time on: nanoseconds, seconds with a point, or a date"
                        + " (RFC 3339).")
        private @Nullable Long nanos;

        @Option(
                names = {"-s", "--start-secs"},
                paramLabel = "SECONDS",
                converter = Times.SecondsConverter.class,
                description = "The same in whole seconds.")
        private @Nullable Long secondsAsNanos;
    }

    /** When the selection ends. */
    static final class End {
        @Option(
                names = {"-E", "--end", "--end-nsecs"},
                paramLabel = "TIME",
                converter = Times.Converter.class,
                description = "Take messages before this log time.")
        private @Nullable Long nanos;

        @Option(
                names = {"-e", "--end-secs"},
                paramLabel = "SECONDS",
                converter = Times.SecondsConverter.class,
                description = "The same in whole seconds.")
        private @Nullable Long secondsAsNanos;
    }

    /** Takes the last message before the start, too, of topics that match. */
    Selection lastBeforeStart(List<Pattern> topics) {
        lastBeforeStart = topics;
        return this;
    }

    /** Returns whether a topic is among those selected. */
    boolean accepts(McapChannel channel) {
        String topic = channel.topic();
        return (included.isEmpty() || matches(included, topic)) && !matches(excluded, topic);
    }

    /** Returns whether everything is selected. */
    boolean isEverything() {
        return included.isEmpty() && excluded.isEmpty() && start == null && end == null;
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

    /** Says that no message was selected, which a mistake in a topic or a time would explain. */
    void warnOfNothing(Console console) {
        if (!isEverything()) {
            console.warn("no message is selected" + times() + ADVICE);
        }
    }

    /** Returns the times that were asked for, as they were understood. */
    String times() {
        Long startNanos = startNanos();
        Long endNanos = endNanos();
        return (startNanos == null ? "" : " from " + Times.both(startNanos))
                + (endNanos == null ? "" : " until " + Times.both(endNanos));
    }

    /** Reads the last message of each channel before the start of those that were asked for, by log time. */
    List<McapMessage> lastBeforeStart(McapReader reader) throws IOException {
        Long startNanos = startNanos();
        if (startNanos == null || lastBeforeStart.isEmpty()) {
            return List.of();
        }
        return reader.latestMessages(
                MessageQuery.all().channels(this::isLastWanted).untilNanos(startNanos));
    }

    private boolean isLastWanted(McapChannel channel) {
        return accepts(channel) && matches(lastBeforeStart, channel.topic());
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

    private static boolean matches(List<Pattern> patterns, String topic) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(topic).matches());
    }
}
