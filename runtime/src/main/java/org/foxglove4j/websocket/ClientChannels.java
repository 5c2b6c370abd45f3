package org.foxglove4j.websocket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Schema;
import org.foxglove4j.internal.Count;
import org.foxglove4j.websocket.internal.protocol.ClientAdvertise;
import org.foxglove4j.websocket.internal.protocol.ClientMessageData;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.protocol.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels on which one client publishes. Used only in the client's inbox. */
final class ClientChannels {

    private static final Logger LOGGER = LoggerFactory.getLogger(ClientChannels.class);

    private static final int MAX_CHANNELS = 4096;

    private final ServerClient client;
    private final ServerOptions options;
    private final Map<Integer, ClientChannel> channels = new LinkedHashMap<>();
    private final ClientQuota quota;
    private final ClientTopics topics;

    ClientChannels(ServerClient client, ServerOptions options) {
        this.client = client;
        this.options = options;
        quota = new ClientQuota(MAX_CHANNELS, options.limits().maxMessageBytes());
        topics = new ClientTopics(client, options.offers().clientTopics());
    }

    void advertise(List<ClientAdvertise.Channel> wanted) {
        if (!options.offers(Capability.CLIENT_PUBLISH)) {
            client.output().send(Status.error("Server does not support clientPublish capability"));
            return;
        }
        int tooMany = 0;
        for (ClientAdvertise.Channel channel : wanted) {
            tooMany += advertise(channel) ? 0 : 1;
        }
        if (tooMany > 0) {
            client.output()
                    .send(Status.error("A client may advertise at most " + MAX_CHANNELS + " channels and "
                            + options.limits().maxMessageBytes() + " bytes in total; ignoring "
                            + Count.of(tooMany, "channel")));
        }
    }

    void unadvertise(int channelId) {
        ClientChannel channel = channels.remove(channelId);
        if (channel == null) {
            // The Foxglove app of 2023 unadvertises the channels of its lost connection when it has reconnected.
            if (client.isLegacy()) {
                return;
            }
            client.output()
                    .send(Status.warning("Client is not advertising channel: " + Integer.toUnsignedString(channelId)
                            + "; ignoring unadvertisement"));
        } else {
            quota.remove(size(channel));
            topics.unadvertised(channel);
            client.notifyListener(listener -> listener.onClientUnadvertise(client, channel));
        }
    }

    void handle(ClientMessageData data) {
        ClientChannel channel = channels.get(data.channelId());
        if (channel == null) {
            client.output().send(Status.error("Unknown channel ID: " + Integer.toUnsignedString(data.channelId())));
        } else {
            byte[] message = data.payload();
            topics.handle(channel, message);
            client.notifyListener(listener -> listener.onClientMessage(client, channel, message));
        }
    }

    /** Unadvertises all channels, because the client has disconnected. */
    void unadvertiseAll() {
        List<ClientChannel> last = List.copyOf(channels.values());
        channels.clear();
        last.forEach(channel -> client.notifyListener(listener -> listener.onClientUnadvertise(client, channel)));
    }

    /** Returns the number of messages that could not be decoded for the handlers of topics. Thread-safe. */
    long invalidMessages() {
        return topics.invalidMessages();
    }

    /** Adds a channel; returns false and does nothing if this would exceed the limits. */
    private boolean advertise(ClientAdvertise.Channel wanted) {
        if (channels.containsKey(wanted.id())) {
            client.output()
                    .send(Status.warning("Client is already advertising channel: "
                            + Integer.toUnsignedString(wanted.id()) + "; ignoring advertisement"));
            return true;
        }
        try {
            Schema schema = wanted.decodeSchema();
            ClientChannel channel =
                    new ClientChannel(wanted.id(), wanted.topic(), wanted.encoding(), wanted.schemaName(), schema);
            if (!quota.tryAdd(size(channel))) {
                return false;
            }
            channels.put(wanted.id(), channel);
            client.notifyListener(listener -> listener.onClientAdvertise(client, channel));
            topics.advertised(channel);
        } catch (InvalidMessageException e) {
            LOGGER.warn("Client {} advertised {}, but {}", client.address(), wanted.topic(), e.getMessage());
            client.output()
                    .send(Status.error("Invalid schema for channel " + Integer.toUnsignedString(wanted.id()) + ": "
                            + e.getMessage() + "; ignoring advertisement"));
        }
        return true;
    }

    private static long size(ClientChannel channel) {
        Schema schema = channel.schema();
        return (long) channel.topic().length()
                + channel.messageEncoding().length()
                + channel.schemaName().length()
                + (schema == null ? 0 : schema.data().length);
    }
}
