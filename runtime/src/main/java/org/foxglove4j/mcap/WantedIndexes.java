package org.foxglove4j.mcap;

import java.util.BitSet;

/**
 * The message indexes of a chunk that lead to the messages that a query selects, if it does not select all.
 *
 * @param channelIds the channels whose messages are wanted
 * @param few whether so few of the chunk's messages are on these channels that accessing each is faster than reading
 *     all
 * @param query selects the times
 */
record WantedIndexes(BitSet channelIds, boolean few, MessageQuery query) {

    boolean hasChannel(int channelId) {
        return channelIds.get(channelId);
    }

    boolean hasMessage(int channelId, long logTimeNanos) {
        return channelIds.get(channelId) && query.selectsTime(logTimeNanos);
    }
}
