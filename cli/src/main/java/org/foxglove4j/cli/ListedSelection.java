package org.foxglove4j.cli;

import java.util.List;
import org.foxglove4j.mcap.MessageQuery;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that select messages by topic and time, and topics by their names as well. */
final class ListedSelection {

    @Mixin
    private Selection selection;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "TOPIC",
            description = "Include these topics, separated by commas.")
    private List<String> topics = List.of();

    MessageQuery query() {
        return selection.query().channels(channel -> topics.isEmpty() || topics.contains(channel.topic()));
    }

    /** Warns that no message was selected, which often means a mistake in a topic or a time. */
    void warnOfNothing(Console console) {
        if (!topics.isEmpty()) {
            console.warn(
                    "no messages on " + String.join(", ", topics) + " selected" + selection.times() + Selection.ADVICE);
        } else {
            selection.warnOfNothing(console);
        }
    }
}
