package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.foxglove4j.websocket.internal.protocol.Subscribe;
import org.foxglove4j.websocket.internal.protocol.Unsubscribe;
import org.foxglove4j.websocket.internal.remote.RemoteSocket;
import org.jspecify.annotations.Nullable;

/**
 * The channels that the server of one connection offers, and the receivers of their messages. Each channel is
 * subscribed at the server only once, regardless of the number of receivers. Thread-safe.
 */
final class RemoteChannels {

    private final RemoteSocket socket;
    private final Map<Long, ServerChannel> channels = new LinkedHashMap<>();
    private final Map<Long, Route> routesByChannel = new HashMap<>();
    private final Map<Integer, Route> routesById = new ConcurrentHashMap<>();
    private int lastSubscriptionId;

    /** The receivers of the messages of one channel. */
    private static final class Route {
        private final int subscriptionId;
        private final ServerChannel channel;
        private volatile Subscription[] receivers = {};

        Route(int subscriptionId, ServerChannel channel) {
            this.subscriptionId = subscriptionId;
            this.channel = channel;
        }

        void add(Subscription subscription) {
            if (!Arrays.asList(receivers).contains(subscription)) {
                Subscription[] more = Arrays.copyOf(receivers, receivers.length + 1);
                more[receivers.length] = subscription;
                receivers = more;
            }
        }

        /** Removes a receiver, and returns whether none is left. */
        boolean remove(Subscription subscription) {
            receivers = Arrays.stream(receivers)
                    .filter(receiver -> receiver != subscription)
                    .toArray(Subscription[]::new);
            return receivers.length == 0;
        }
    }

    RemoteChannels(RemoteSocket socket) {
        this.socket = socket;
    }

    synchronized List<ServerChannel> all() {
        return List.copyOf(channels.values());
    }

    /** Adds a channel, replacing and returning any existing channel with the same id. */
    synchronized @Nullable ServerChannel add(ServerChannel channel) {
        ServerChannel replaced = remove(channel.id());
        channels.put(channel.id(), channel);
        return replaced;
    }

    /** Removes a channel whose subscription the server has already ended. */
    synchronized @Nullable ServerChannel remove(long id) {
        Route route = routesByChannel.remove(id);
        if (route != null) {
            routesById.remove(route.subscriptionId);
        }
        return channels.remove(id);
    }

    /** Removes and returns all channels at the end of the connection. */
    synchronized List<ServerChannel> removeAll() {
        List<ServerChannel> removed = all();
        channels.clear();
        routesByChannel.clear();
        routesById.clear();
        return removed;
    }

    /**
     * Adds a receiver for the messages of a channel. Returns false if the subscription is closed or the channel was
     * removed.
     */
    synchronized boolean attach(Subscription subscription, ServerChannel channel) {
        if (subscription.isClosed() || channels.get(channel.id()) != channel) {
            return false;
        }
        Route known = routesByChannel.get(channel.id());
        if (known != null) {
            known.add(subscription);
            return true;
        }
        // The first message may arrive as soon as the request is sent, so the route must already exist.
        Route route = new Route(++lastSubscriptionId, channel);
        route.add(subscription);
        routesByChannel.put(channel.id(), route);
        routesById.put(route.subscriptionId, route);
        socket.sendText(
                new Subscribe(List.of(new Subscribe.Subscription(route.subscriptionId, channel.id()))).toText());
        return true;
    }

    /** Removes a receiver from all channels, and returns those of which it received messages. */
    synchronized List<ServerChannel> detach(Subscription subscription) {
        List<ServerChannel> detached = new ArrayList<>();
        List<Integer> unwanted = new ArrayList<>();
        for (Route route : List.copyOf(routesByChannel.values())) {
            if (!Arrays.asList(route.receivers).contains(subscription)) {
                continue;
            }
            detached.add(route.channel);
            if (route.remove(subscription)) {
                routesByChannel.remove(route.channel.id());
                routesById.remove(route.subscriptionId);
                unwanted.add(route.subscriptionId);
            }
        }
        if (!unwanted.isEmpty()) {
            socket.sendText(new Unsubscribe(unwanted).toText());
        }
        return detached;
    }

    /** Delivers a message; discards it if its subscription has ended meanwhile. */
    void deliver(int subscriptionId, long logTimeNanos, byte[] array, int offset, int length) {
        Route route = routesById.get(subscriptionId);
        if (route == null) {
            return;
        }
        ReceivedMessage message = new ReceivedMessage(route.channel, logTimeNanos, array, offset, length);
        for (Subscription receiver : route.receivers) {
            receiver.deliver(message);
        }
    }
}
