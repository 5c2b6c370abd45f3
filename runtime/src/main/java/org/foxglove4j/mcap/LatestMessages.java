package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the last message of each channel that a query selects.
 *
 * <p>The search goes backwards. After the busy channels are found, it is restarted for the others only, so that the
 * index of the file leads to their chunks, and the chunks in between are not read.
 */
final class LatestMessages {

    /** The search is restarted with the index after skipping this many bytes of messages, about a chunk. */
    private static final long BYTES_FOR_INDEX = 1 << 20;

    private final Cursors cursors;
    private final boolean indexed;
    private final List<McapMessage> found = new ArrayList<>();
    private final BitSet foundChannels = new BitSet();
    private long passedBytesLeft;

    /** Opens a cursor over the messages that a query selects. */
    @FunctionalInterface
    interface Cursors {
        MessageCursor open(MessageQuery query) throws IOException;
    }

    /**
     * Prepares a search.
     *
     * @param cursors opens cursors over the messages of the file
     * @param indexed whether the messages of a channel can be found without reading those of other channels
     * @param maxPassedBytes the maximum number of bytes of messages that are skipped
     */
    LatestMessages(Cursors cursors, boolean indexed, long maxPassedBytes) {
        this.cursors = cursors;
        this.indexed = indexed;
        passedBytesLeft = maxPassedBytes;
    }

    /** Returns copies of the messages, ordered by log time, then by channel id. */
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

    /** Restricts a query to messages at or before a time. */
    private static MessageQuery upTo(long lastNanos, MessageQuery query) {
        return lastNanos == -1 ? query : query.untilNanos(lastNanos + 1);
    }
}
