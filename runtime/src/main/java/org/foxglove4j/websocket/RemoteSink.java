package org.foxglove4j.websocket;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Sink;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.protocol.ClientAdvertise;
import org.foxglove4j.websocket.internal.protocol.ClientMessageData;
import org.foxglove4j.websocket.internal.protocol.ClientUnadvertise;
import org.foxglove4j.websocket.internal.remote.RemoteSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what is logged in a context to the server, on client channels that live through reconnections. */
final class RemoteSink implements Sink {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteSink.class);

    private final Map<Long, ClientAdvertise.Channel> channels = new LinkedHashMap<>();
    private final Map<Long, Integer> ids = new ConcurrentHashMap<>();

    /** The channels that have gone, on which a thread may still be logging, since it has their descriptors. */
    private final Set<ChannelDescriptor> removed = Collections.newSetFromMap(new WeakHashMap<>());

    private final AtomicLong dropped = new AtomicLong();
    private final Throttle warning = Throttle.forWarnings();
    private int lastId;
    private volatile @Nullable RemoteSocket socket;

    @Override
    public synchronized Collection<ChannelDescriptor> channelsAdded(List<ChannelDescriptor> added) {
        added.forEach(removed::remove);
        advertise(added);
        return List.of();
    }

    @Override
    public synchronized void channelRemoved(ChannelDescriptor channel) {
        Integer id = ids.remove(channel.id());
        channels.remove(channel.id());
        removed.add(channel);
        RemoteSocket open = socket;
        if (open != null && id != null) {
            open.sendText(new ClientUnadvertise(List.of(id)).toText());
        }
    }

    @Override
    public void log(ChannelDescriptor channel, long logTimeNanos, byte[] data, int offset, int length) {
        Integer id = ids.get(channel.id());
        if (id == null) {
            // The context tells of new channels a little after it has opened them.
            advertise(List.of(channel));
            id = ids.get(channel.id());
        }
        RemoteSocket open = socket;
        int lost = open == null || id == null ? 1 : open.sendLossy(ClientMessageData.encode(id, data, offset, length));
        if (lost > 0) {
            dropped.addAndGet(lost);
            long heldBack = warning.tryPass();
            if (heldBack >= 0) {
                LOGGER.warn(
                        "Messages on {} were not published: {}{}",
                        channel.topic(),
                        whyLost(open, id),
                        Throttle.tell(heldBack));
            }
        }
    }

    /** Returns how many messages were not published. */
    long droppedCount() {
        return dropped.get();
    }

    /** Publishes over a connection from now on. */
    synchronized void begin(RemoteSocket open) {
        if (!channels.isEmpty()) {
            open.sendText(new ClientAdvertise(List.copyOf(channels.values())).toText());
        }
        socket = open;
    }

    /** Publishes over a connection no more. */
    synchronized void end(RemoteSocket ended) {
        if (socket == ended) {
            socket = null;
        }
    }

    private static String whyLost(@Nullable RemoteSocket open, @Nullable Integer id) {
        if (open == null) {
            return "there is no connection, or the server takes none";
        }
        return id == null ? "the channel has gone" : "the server takes them too slowly";
    }

    private synchronized void advertise(List<ChannelDescriptor> added) {
        List<ClientAdvertise.Channel> advertised = new ArrayList<>();
        for (ChannelDescriptor channel : added) {
            if (!ids.containsKey(channel.id()) && !removed.contains(channel)) {
                advertised.add(describe(channel));
            }
        }
        RemoteSocket open = socket;
        if (open != null && !advertised.isEmpty()) {
            open.sendText(new ClientAdvertise(advertised).toText());
        }
    }

    private ClientAdvertise.Channel describe(ChannelDescriptor channel) {
        int id = ++lastId;
        ClientAdvertise.Channel description;
        try {
            description = ClientAdvertise.Channel.of(id, channel);
        } catch (CharacterCodingException e) {
            LOGGER.warn(
                    "The schema of {} is not the text that it should be; it is published without", channel.topic(), e);
            description = new ClientAdvertise.Channel(id, channel.topic(), channel.messageEncoding(), "", null, null);
        }
        channels.put(channel.id(), description);
        ids.put(channel.id(), id);
        return description;
    }
}
