package org.foxglove4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.MessageQuery;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select messages by topic and time. */
final class Selection {

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

    @Option(
            names = {"-S", "--start"},
            paramLabel = "TIME",
            converter = Times.Converter.class,
            description =
                    "Take messages from this log time on: nanoseconds, seconds with a point, or a date (RFC 3339).")
    private @Nullable Long startNanos;

    @Option(
            names = {"-E", "--end"},
            paramLabel = "TIME",
            converter = Times.Converter.class,
            description = "Take messages before this log time.")
    private @Nullable Long endNanos;

    /** Returns whether a topic is among those selected. */
    boolean accepts(McapChannel channel) {
        String topic = channel.topic();
        boolean wanted = included.isEmpty()
                || included.stream().anyMatch(regex -> regex.matcher(topic).matches());
        return wanted
                && excluded.stream().noneMatch(regex -> regex.matcher(topic).matches());
    }

    /** Returns whether everything is selected. */
    boolean isEverything() {
        return included.isEmpty() && excluded.isEmpty() && startNanos == null && endNanos == null;
    }

    MessageQuery query() {
        MessageQuery query = MessageQuery.all().channels(this::accepts);
        if (startNanos != null) {
            query = query.fromNanos(startNanos);
        }
        if (endNanos != null) {
            query = query.untilNanos(endNanos);
        }
        return query;
    }
}
