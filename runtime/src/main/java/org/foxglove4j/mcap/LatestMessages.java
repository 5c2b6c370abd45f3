package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the last message of each channel that a query selects.
 *
 * <p>They are looked for backwards. Once the busy channels are found, the search begins again for the others alone, so that the
 * index of the file leads to the chunks that hold these, and what lies between is not read.
 */
final class LatestMessages {

    /** So many bytes of messages are passed over before what they are passed over for is looked for by the index: a chunk. */
    private static final long BYTES_FOR_INDEX = 1 << 20;

    private final Cursors cursors;
    private final boolean indexed;
    private final List<McapMessage> found = new ArrayList<>();
    private final BitSet foundChannels = new BitSet();
    private long passedBytesLeft;

    /** Starts to go through what a query selects. */
    @FunctionalInterface
    interface Cursors {
        MessageCursor open(MessageQuery query) throws IOException;
    }

    /**
     * Prepares a search.
     *
     * @param cursors go through the messages of the file
     * @param indexed whether the messages of a channel are found without reading those of the others
     * @param maxPassedBytes the most bytes of messages that are passed over
     */
    LatestMessages(Cursors cursors, boolean indexed, long maxPassedBytes) {
        this.cursors = cursors;
        this.indexed = indexed;
        passedBytesLeft = maxPassedBytes;
    }

    /** Returns copies of the messages, by log time; those of one time by the ids of the channels. */
    List<McapMessage> find(MessageQuery query) throws IOException {
        MessageQuery rest =
                query.order(MessageOrder.REVERSE_LOG_TIME).channels(channel -> !foundChannels.get(channel.id()));
        boolean over = false;
        while (!over) {
            int foundBefore = found.size();
            long passed = 0;
            over = true;
            try (MessageCursor cursor = cursors.open(rest)) {
                while (cursor.next()) {
                    McapMessage message = cursor.message();
                    if (!foundChannels.get(message.channel().id())) {
                        foundChannels.set(message.channel().id());
                        found.add(message.copy());
                        passed = 0;
                        continue;
                    }
                    passed += message.dataLength();
                    passedBytesLeft -= message.dataLength();
                    if (passedBytesLeft < 0) {
                        break;
                    }
                    if (indexed && passed > BYTES_FOR_INDEX && found.size() > foundBefore) {
                        rest = upTo(message.logTimeNanos(), rest);
                        over = false;
                        break;
                    }
                }
            }
        }
        found.sort(Comparator.comparing(McapMessage::logTimeNanos, Long::compareUnsigned)
                .thenComparing(message -> message.channel().id()));
        return found;
    }

    /** Selects what is at a time or before it. */
    private static MessageQuery upTo(long lastNanos, MessageQuery query) {
        return lastNanos == -1 ? query : query.untilNanos(lastNanos + 1);
    }
}
