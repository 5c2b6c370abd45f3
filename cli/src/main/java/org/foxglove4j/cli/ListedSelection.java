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
            description = "Take these topics, divided by commas.")
    private List<String> topics = List.of();

    MessageQuery query() {
        return selection.query().channels(channel -> topics.isEmpty() || topics.contains(channel.topic()));
    }

    /** Says that no message was selected, which a mistake in a topic or a time would explain. */
    void warnOfNothing(Console console) {
        if (!topics.isEmpty()) {
            console.warn("no message of " + String.join(", ", topics) + " is selected" + selection.times()
                    + Selection.ADVICE);
        } else {
            selection.warnOfNothing(console);
        }
    }
}
