package org.foxglove4j.mcap;

import java.util.List;

/** Identifies messages by their sequence numbers. */
final class Sequences {

    private Sequences() {}

    /** Returns the sequence numbers of messages, in their order. */
    static List<Long> of(McapMessages messages) {
        return messages.stream().map(McapMessage::sequence).toList();
    }
}
