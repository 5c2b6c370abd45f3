package org.foxglove4j.cli;

import org.foxglove4j.mcap.MessageQuery;
import picocli.CommandLine.Mixin;

/** The options that select messages by topic and time, and topics by their names as well. */
final class ListedSelection {

    @Mixin
    private Selection selection;

    @Mixin
    private TopicList list;

    MessageQuery query() {
        return selection.query().channels(channel -> list.accepts(channel.topic()));
    }

    /** Warns that no message was selected, which often means a mistake in a topic or a time. */
    void warnOfNothing(Console console) {
        if (!list.topics().isEmpty()) {
            console.warn("no messages on " + String.join(", ", list.topics()) + " selected" + selection.times()
                    + Selection.ADVICE);
        } else {
            selection.warnOfNothing(console);
        }
    }
}
