package org.foxglove4j.websocket;

import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.websocket.internal.channel.Announcement;
import org.foxglove4j.websocket.internal.channel.ChannelAnnouncer;
import org.foxglove4j.websocket.internal.channel.ClientSubscriptions;
import org.foxglove4j.websocket.internal.channel.SchemaForm;
import org.foxglove4j.websocket.internal.outbox.ClientSubscription;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.foxglove4j.websocket.internal.protocol.Advertise;
import org.foxglove4j.websocket.internal.protocol.Unadvertise;

/** Advertises and unadvertises channels to one client. Thread-safe. */
final class ClientAnnouncements {

    private final ServerClient client;
    private final ClientSubscriptions subscriptions;
    private final Outbox outbox;

    /** Locked until its messages are queued, so that no schema is referenced before it is advertised. */
    private final ChannelAnnouncer announcer;

    /** Creates an instance for a client to which nothing has been advertised. */
    ClientAnnouncements(ServerClient client, ClientSubscriptions subscriptions, Outbox outbox, SchemaForm form) {
        this.client = client;
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        announcer = new ChannelAnnouncer(form);
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

    /** Sends the description of the server again, on which the client discards the advertised schemas. */
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
            // Before the client is notified and reuses the subscription id for another channel.
            client.submit(() -> unsubscribeFrom(channel));
            taken = outbox.end(subscription, WireText.textFrame(notice));
        }
        if (!taken) {
            client.output().disconnectForBacklog();
        }
    }

    private void unsubscribeFrom(ChannelDescriptor channel) {
        if (subscriptions.unsubscribeFrom(channel)) {
            client.notifyListener(listener -> listener.onUnsubscribe(client, channel));
        }
    }
}
