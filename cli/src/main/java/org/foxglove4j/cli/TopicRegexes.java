package org.foxglove4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that select topics with regular expressions. */
final class TopicRegexes {

    @Option(
            names = {"-y", "--include-topic-regex"},
            paramLabel = "REGEX",
            description = "Include topics whose whole name matches; may be given several times.")
    private List<Pattern> included = new ArrayList<>();

    @Option(
            names = {"-n", "--exclude-topic-regex"},
            paramLabel = "REGEX",
            description = "Exclude topics whose whole name matches; may be given several times.")
    private List<Pattern> excluded = new ArrayList<>();

    /** Returns whether a topic is selected. */
    boolean accepts(String topic) {
        return (included.isEmpty() || matches(included, topic)) && !matches(excluded, topic);
    }

    /** Returns whether all topics are selected. */
    boolean isEverything() {
        return included.isEmpty() && excluded.isEmpty();
    }

    /** Returns whether a whole topic matches one of the patterns. */
    static boolean matches(List<Pattern> patterns, String topic) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(topic).matches());
    }
}
