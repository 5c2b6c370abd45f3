package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.ChannelDescriptor;
import org.jspecify.annotations.Nullable;

/** The channels that one client knows, and those it is subscribed to. Safe for use by several threads. */
final class Subscriptions {

    /** What came of a wish to subscribe. */
    enum Outcome {
        SUBSCRIBED,
        UNKNOWN_CHANNEL,
        ALREADY_SUBSCRIBED,
        ID_IN_USE
    }

    // Guarded by this.
    private final Map<Long, ChannelDescriptor> advertised = new HashMap<>();
    private final Map<Integer, ChannelDescriptor> channelById = new LinkedHashMap<>();
    private final Map<Long, Integer> idByChannel = new HashMap<>();

    private volatile SubscriptionTable table = SubscriptionTable.EMPTY;

    SubscriptionTable table() {
        return table;
    }

    synchronized void advertised(Collection<ChannelDescriptor> channels) {
        channels.forEach(channel -> advertised.put(channel.id(), channel));
    }

    /** Forgets a channel; returns whether the client knew it. */
    synchronized boolean unadvertised(ChannelDescriptor channel) {
        return advertised.remove(channel.id()) != null;
    }

    synchronized @Nullable ChannelDescriptor advertisedChannel(long channelId) {
        return advertised.get(channelId);
    }

    synchronized Outcome subscribe(int subscriptionId, ChannelDescriptor channel) {
        if (!advertised.containsKey(channel.id())) {
            return Outcome.UNKNOWN_CHANNEL;
        }
        if (idByChannel.containsKey(channel.id())) {
            return Outcome.ALREADY_SUBSCRIBED;
        }
        if (channelById.containsKey(subscriptionId)) {
            return Outcome.ID_IN_USE;
        }
        channelById.put(subscriptionId, channel);
        idByChannel.put(channel.id(), subscriptionId);
        table = new SubscriptionTable(idByChannel);
        return Outcome.SUBSCRIBED;
    }

    /** Ends a subscription; returns its channel, or null if there is none of that id. */
    synchronized @Nullable ChannelDescriptor unsubscribe(int subscriptionId) {
        ChannelDescriptor channel = channelById.remove(subscriptionId);
        if (channel != null) {
            idByChannel.remove(channel.id());
            table = new SubscriptionTable(idByChannel);
        }
        return channel;
    }

    synchronized boolean isSubscribed(ChannelDescriptor channel) {
        return idByChannel.containsKey(channel.id());
    }

    /** Ends the subscription to a channel; returns whether there was one. */
    synchronized boolean unsubscribeFrom(ChannelDescriptor channel) {
        Integer subscriptionId = idByChannel.get(channel.id());
        return subscriptionId != null && unsubscribe(subscriptionId) != null;
    }

    /** Ends all subscriptions; returns their channels. */
    synchronized List<ChannelDescriptor> unsubscribeAll() {
        List<ChannelDescriptor> channels = new ArrayList<>(channelById.values());
        channelById.clear();
        idByChannel.clear();
        table = SubscriptionTable.EMPTY;
        return channels;
    }
}
