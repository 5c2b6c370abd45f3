package org.foxglove4j.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The option that selects topics by their names. */
final class TopicList {

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "TOPIC",
            description = "Include these topics, separated by commas.")
    private List<String> topics = List.of();

    /** Returns the topics; empty if all are selected. */
    List<String> topics() {
        return topics;
    }

    /** Returns whether a topic is selected. */
    boolean accepts(String topic) {
        return topics.isEmpty() || topics.contains(topic);
    }
}
