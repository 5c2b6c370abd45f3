package org.foxglove4j.websocket;

import java.util.Collection;
import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Sink;
import org.foxglove4j.websocket.internal.channel.ClientSubscriptions;
import org.foxglove4j.websocket.internal.outbox.ClientSubscription;
import org.foxglove4j.websocket.internal.outbox.Outbox;

/** Sends the messages and channels of a context to one client. */
final class ClientSink implements Sink {

    private final ClientSubscriptions subscriptions;
    private final Outbox outbox;
    private final ClientAnnouncements announcements;

    ClientSink(ClientSubscriptions subscriptions, Outbox outbox, ClientAnnouncements announcements) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.announcements = announcements;
    }

    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
        ClientSubscription subscription = subscriptions.to(channel);
        if (subscription != null) {
            outbox.offerMessage(subscription, logTimeNanos, data, offset, length);
        }
    }

    @Override
    public boolean autoSubscribe() {
        return false;
    }

    @Override
    public Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> channels) {
        announcements.advertise(channels);
        return List.of();
    }

    @Override
    public void channelRemoved(ChannelDescriptor channel) {
        announcements.unadvertise(channel);
    }
}
