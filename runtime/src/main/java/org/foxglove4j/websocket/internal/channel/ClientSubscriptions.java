package org.foxglove4j.websocket.internal.channel;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.internal.RateLimits;
import org.foxglove4j.websocket.internal.outbox.ClientSubscription;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.jspecify.annotations.Nullable;

/** The channels that were advertised to one client, and its subscriptions. Thread-safe. */
public final class ClientSubscriptions {

    /** The result of a request to subscribe. */
    public enum Outcome {
        SUBSCRIBED,
        UNKNOWN_CHANNEL,
        ALREADY_SUBSCRIBED,
        ID_IN_USE
    }

    private final RateLimits rateLimits;
    private final Outbox outbox;

    // Guarded by this.
    private final Map<Long, ChannelDescriptor> advertised = new HashMap<>();
    private final Map<Integer, ClientSubscription> byId = new LinkedHashMap<>();

    /** Modified under the lock, read without it. */
    private final Map<ChannelDescriptor, ClientSubscription> byChannel = new ConcurrentHashMap<>();

    /**
     * Creates an instance for a client to which no channel has been advertised.
     *
     * @param outbox discards the waiting messages of a subscription that the client ends
     */
    public ClientSubscriptions(RateLimits rateLimits, Outbox outbox) {
        this.rateLimits = rateLimits;
        this.outbox = outbox;
    }

    /** Returns the subscription to a channel, or null if there is none; takes no lock. */
    @Nullable
    public ClientSubscription to(ChannelDescriptor channel) {
        return byChannel.get(channel);
    }

    /** Returns the channels of the subscriptions, oldest subscription first. */
    public synchronized List<ChannelDescriptor> channels() {
        return byId.values().stream().map(subscription -> subscription.channel).toList();
    }

    /** Called when the messages of a channel reach the client, unless it has unsubscribed meanwhile. */
    public void connected(ChannelDescriptor channel) {
        ClientSubscription subscription = to(channel);
        if (subscription != null) {
            subscription.setConnected();
        }
    }

    /** Returns whether the messages of a channel reach the client; takes no lock. */
    public boolean isConnectedTo(ChannelDescriptor channel) {
        ClientSubscription subscription = to(channel);
        return subscription != null && subscription.isConnected();
    }

    public synchronized void advertised(Collection<ChannelDescriptor> channels) {
        channels.forEach(channel -> advertised.put(channel.id(), channel));
    }

    /** Removes a channel; returns whether it was advertised to the client. */
    public synchronized boolean unadvertised(ChannelDescriptor channel) {
        return advertised.remove(channel.id()) != null;
    }

    public synchronized @Nullable ChannelDescriptor advertisedChannel(long channelId) {
        return advertised.get(channelId);
    }

    public synchronized Outcome subscribe(int subscriptionId, ChannelDescriptor channel) {
        if (!advertised.containsKey(channel.id())) {
            return Outcome.UNKNOWN_CHANNEL;
        }
        if (byChannel.containsKey(channel)) {
            return Outcome.ALREADY_SUBSCRIBED;
        }
        if (byId.containsKey(subscriptionId)) {
            return Outcome.ID_IN_USE;
        }
        ClientSubscription subscription =
                new ClientSubscription(subscriptionId, channel, rateLimits.of(channel.topic()));
        byId.put(subscriptionId, subscription);
        byChannel.put(channel, subscription);
        return Outcome.SUBSCRIBED;
    }

    /**
     * Ends a subscription on request of the client; returns its channel, or null if there is no subscription with that
     * id.
     */
    public synchronized @Nullable ChannelDescriptor unsubscribe(int subscriptionId) {
        ClientSubscription subscription = byId.remove(subscriptionId);
        if (subscription == null) {
            return null;
        }
        byChannel.remove(subscription.channel);
        outbox.discard(subscription);
        return subscription.channel;
    }

    /** Removes the subscription to a closed channel; returns whether there was one. */
    public synchronized boolean unsubscribeFrom(ChannelDescriptor channel) {
        ClientSubscription subscription = byChannel.remove(channel);
        return subscription != null && byId.remove(subscription.id) != null;
    }

    /** Ends all subscriptions; returns their channels. */
    public synchronized List<ChannelDescriptor> unsubscribeAll() {
        List<ChannelDescriptor> ended = channels();
        byId.clear();
        byChannel.clear();
        return ended;
    }
}
