package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.websocket.internal.channel.Announcement;
import org.foxglove4j.websocket.internal.channel.ChannelAnnouncer;
import org.foxglove4j.websocket.internal.channel.ClientSubscriptions;
import org.foxglove4j.websocket.internal.outbox.ClientSubscription;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.foxglove4j.websocket.internal.protocol.Advertise;
import org.foxglove4j.websocket.internal.protocol.Unadvertise;

/** Tells one client which channels there are, and which are there no more. Safe for use by several threads. */
final class ClientAnnouncements {

    private final ServerClient client;
    private final ClientSubscriptions subscriptions;
    private final Outbox outbox;

    /** Locked until what it has written is queued, so that no schema is referred to before it is told. */
    private final ChannelAnnouncer announcer;

    /**
     * Creates those of a client that has been told nothing.
     *
     * @param schemaTable whether it is told of each schema once
     */
    ClientAnnouncements(ServerClient client, ClientSubscriptions subscriptions, Outbox outbox, boolean schemaTable) {
        this.client = client;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        announcer = new ChannelAnnouncer(schemaTable);
    }

    void advertise(List<ChannelDescriptor> channels) {
        boolean taken = true;
        synchronized (announcer) {
            Announcement announcement = announcer.announce(channels);
            subscriptions.advertised(announcement.channels());
            for (Advertise message : announcement.messages()) {
                taken &= client.output().offerNotice(message);
            }
        }
        if (!taken) {
            client.output().disconnectForBacklog();
        }
    }

    /** Introduces the server anew: the client forgets the schemas that it has been told of. */
    void beginSession(byte[] introduction) {
        boolean taken;
        synchronized (announcer) {
            announcer.forgetSchemas();
            taken = client.output().offer(introduction);
        }
        if (!taken) {
            client.output().disconnectForBacklog();
        }
    }

    void unadvertise(ChannelDescriptor channel) {
        if (!client.isConnected() || !subscriptions.unadvertised(channel)) {
            return;
        }
        Unadvertise notice = new Unadvertise(List.of(channel.id()));
        ClientSubscription subscription = subscriptions.to(channel);
        boolean taken;
        if (subscription == null) {
            taken = client.output().offerNotice(notice);
        } else {
            // Before the client learns of it, and uses the subscription id for another channel.
            client.submit(() -> unsubscribeFrom(channel));
            taken = outbox.end(subscription, WireText.textFrame(notice));
        }
        if (!taken) {
            client.output().disconnectForBacklog();
        }
    }

    private void unsubscribeFrom(ChannelDescriptor channel) {
        if (subscriptions.unsubscribeFrom(channel)) {
            client.tell(listener -> listener.onUnsubscribe(client, channel));
        }
    }
}
