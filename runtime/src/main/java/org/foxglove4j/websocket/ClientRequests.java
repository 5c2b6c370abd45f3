package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.websocket.internal.channel.ClientSubscriptions;
import org.foxglove4j.websocket.internal.protocol.ClientAdvertise;
import org.foxglove4j.websocket.internal.protocol.ClientMessage;
import org.foxglove4j.websocket.internal.protocol.ClientMessageData;
import org.foxglove4j.websocket.internal.protocol.ClientMessages;
import org.foxglove4j.websocket.internal.protocol.ClientUnadvertise;
import org.foxglove4j.websocket.internal.protocol.FetchAsset;
import org.foxglove4j.websocket.internal.protocol.GetParameters;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.protocol.PlaybackControlRequest;
import org.foxglove4j.websocket.internal.protocol.ServiceCallRequest;
import org.foxglove4j.websocket.internal.protocol.SetParameters;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.foxglove4j.websocket.internal.protocol.Subscribe;
import org.foxglove4j.websocket.internal.protocol.SubscribeConnectionGraph;
import org.foxglove4j.websocket.internal.protocol.SubscribeParameterUpdates;
import org.foxglove4j.websocket.internal.protocol.Unsubscribe;
import org.foxglove4j.websocket.internal.protocol.UnsubscribeConnectionGraph;
import org.foxglove4j.websocket.internal.protocol.UnsubscribeParameterUpdates;

/** Dispatches the requests of one client. Used only in the client's inbox. */
final class ClientRequests {

    private final ServerClient client;
    private final ClientSubscriptions subscriptions;
    private final ClientChannels channels;
    private final ClientParameters parameters;
    private final ClientServices services;
    private final ClientAssets assets;
    private final ServerFeatures features;
    private final ServerOptions options;

    ClientRequests(
            ServerClient client,
            ClientSubscriptions subscriptions,
            ClientChannels channels,
            ServerOptions options,
            ServerFeatures features) {
        this.client = client;
        this.subscriptions = subscriptions;
        this.channels = channels;
        this.options = options;
        parameters = new ClientParameters(client, features, options.limits().maxMessageBytes());
        services = new ClientServices(client, features.services());
        assets = new ClientAssets(client, features.assets());
        this.features = features;
    }

    void handle(String text) {
        try {
            handle(ClientMessages.read(text));
        } catch (InvalidMessageException e) {
            refuse("Invalid message: " + e.getMessage());
        }
    }

    /** Ignores empty messages, as other servers do. */
    void handle(byte[] binary) {
        if (binary.length == 0) {
            return;
        }
        try {
            handle(ClientMessages.read(binary));
        } catch (InvalidMessageException e) {
            refuse("Invalid message: " + e.getMessage());
        }
    }

    /** Advertises the services to the client. */
    void begin() {
        services.begin();
    }

    /** Ends all subscriptions of the client, because it has disconnected. */
    void end() {
        parameters.end();
        GraphSubscriptions graph = features.graph();
        if (graph != null) {
            graph.unsubscribe(client);
        }
        services.end();
    }

    private void handle(ClientMessage message) {
        if (message instanceof Subscribe subscribe) {
            subscribe.subscriptions().forEach(this::subscribe);
        } else if (message instanceof Unsubscribe unsubscribe) {
            unsubscribe(unsubscribe.subscriptionIds());
        } else if (message instanceof ClientAdvertise advertise) {
            channels.advertise(advertise.channels());
        } else if (message instanceof ClientUnadvertise unadvertise) {
            unadvertise.channelIds().forEach(channels::unadvertise);
        } else if (message instanceof ClientMessageData data) {
            channels.handle(data);
        } else if (message instanceof GetParameters get) {
            parameters.get(get);
        } else if (message instanceof SetParameters set) {
            parameters.set(set);
        } else if (message instanceof SubscribeParameterUpdates subscribe) {
            parameters.subscribe(subscribe.parameterNames());
        } else if (message instanceof UnsubscribeParameterUpdates unsubscribe) {
            parameters.unsubscribe(unsubscribe.parameterNames());
        } else if (message instanceof SubscribeConnectionGraph) {
            watchGraph(true);
        } else if (message instanceof UnsubscribeConnectionGraph) {
            watchGraph(false);
        } else if (message instanceof FetchAsset fetch) {
            assets.fetch(fetch);
        } else if (message instanceof ServiceCallRequest call) {
            services.call(call);
        } else if (message instanceof PlaybackControlRequest request) {
            control(request);
        }
    }

    private void subscribe(Subscribe.Subscription wanted) {
        ChannelDescriptor channel = subscriptions.advertisedChannel(wanted.channelId());
        if (channel == null) {
            refuse("Unknown channel ID: " + wanted.channelId());
            return;
        }
        switch (subscriptions.subscribe(wanted.id(), channel)) {
            case SUBSCRIBED -> {
                options.context().subscribe(client.sink(), List.of(channel));
                subscriptions.connected(channel);
                client.notifyListener(listener -> listener.onSubscribe(client, channel));
            }
            case UNKNOWN_CHANNEL -> refuse("Unknown channel ID: " + wanted.channelId());
            case ALREADY_SUBSCRIBED ->
                client.output()
                        .send(Status.warning("Client is already subscribed to channel: " + wanted.channelId()
                                + "; ignoring subscription"));
            case ID_IN_USE ->
                refuse("Subscription ID was already used: " + Integer.toUnsignedString(wanted.id())
                        + "; ignoring subscription");
        }
    }

    /** Unknown ids are ignored: the app also unsubscribes from channels after they were unadvertised. */
    private void unsubscribe(List<Integer> subscriptionIds) {
        for (int subscriptionId : subscriptionIds) {
            ChannelDescriptor channel = subscriptions.unsubscribe(subscriptionId);
            if (channel != null) {
                options.context().unsubscribe(client.sink(), List.of(channel));
                client.notifyListener(listener -> listener.onUnsubscribe(client, channel));
            }
        }
    }

    private void watchGraph(boolean watch) {
        GraphSubscriptions graph = features.graph();
        if (graph == null) {
            refuse("Server does not support connection graph capability");
        } else if (watch) {
            client.output().awaitRoom();
            graph.subscribe(client);
        } else {
            graph.unsubscribe(client);
        }
    }

    private void control(PlaybackControlRequest request) {
        PlaybackControl playback = features.playback();
        if (playback == null) {
            refuse("Server does not support playback control capability");
        } else {
            playback.request(client, request);
        }
    }

    private void refuse(String reason) {
        client.output().send(Status.error(FailureText.repair(reason)));
    }
}
