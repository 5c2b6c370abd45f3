package org.foxglove4j.mcap;

import java.util.BitSet;

/**
 * The message indexes of a chunk that lead to all that a query wants of it, where it does not want all.
 *
 * @param channelIds the channels whose messages are wanted
 * @param few whether so few of the chunk's messages are on them that it is quicker to go to each than to go over all
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
