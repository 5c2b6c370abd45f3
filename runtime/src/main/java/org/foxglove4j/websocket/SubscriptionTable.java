package org.foxglove4j.websocket;

import java.util.Map;

/**
 * Tells the subscription id of a channel, without lock and garbage. Immutable: each change makes a new table.
 *
 * <p>Any 32 bits are a legal subscription id, so a look-up first asks for a place, which may be {@link #NONE}.
 */
final class SubscriptionTable {

    static final int NONE = -1;
    static final SubscriptionTable EMPTY = new SubscriptionTable(Map.of());

    /** Channel ids begin at 1. */
    private static final long FREE = 0;

    private final long[] channelIds;
    private final int[] subscriptionIds;

    SubscriptionTable(Map<Long, Integer> subscriptionIdByChannel) {
        int capacity = Integer.highestOneBit(Math.max(1, subscriptionIdByChannel.size())) * 4;
        channelIds = new long[capacity];
        subscriptionIds = new int[capacity];
        subscriptionIdByChannel.forEach((channelId, subscriptionId) -> {
            int place = first(channelId);
            while (channelIds[place] != FREE) {
                place = next(place);
            }
            channelIds[place] = channelId;
            subscriptionIds[place] = subscriptionId;
        });
    }

    int place(long channelId) {
        int place = first(channelId);
        while (channelIds[place] != channelId) {
            if (channelIds[place] == FREE) {
                return NONE;
            }
            place = next(place);
        }
        return place;
    }

    int subscriptionId(int place) {
        return subscriptionIds[place];
    }

    private int first(long channelId) {
        return (int) channelId & (channelIds.length - 1);
    }

    private int next(int place) {
        return (place + 1) & (channelIds.length - 1);
    }
}
