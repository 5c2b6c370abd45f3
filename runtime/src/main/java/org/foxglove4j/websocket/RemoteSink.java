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

/**
 * Publishes the messages of a context to the server, on client channels that are advertised again after reconnecting.
 */
final class RemoteSink implements Sink {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteSink.class);

    private final Map<Long, ClientAdvertise.Channel> channels = new LinkedHashMap<>();
    private final Map<Long, Integer> ids = new ConcurrentHashMap<>();

    /** Removed channels on which a thread may still be logging. */
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
            // A message may be logged before the context has called channelsAdded.
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
                        Throttle.heldBackSuffix(heldBack));
            }
        }
    }

    /** Returns the number of messages that were not published. */
    long droppedCount() {
        return dropped.get();
    }

    /** Starts publishing over a connection. */
    synchronized void begin(RemoteSocket open) {
        if (!channels.isEmpty()) {
            open.sendText(new ClientAdvertise(List.copyOf(channels.values())).toText());
        }
        socket = open;
    }

    /** Stops publishing over a connection. */
    synchronized void end(RemoteSocket ended) {
        if (socket == ended) {
            socket = null;
        }
    }

    private static String whyLost(@Nullable RemoteSocket open, @Nullable Integer id) {
        if (open == null) {
            return "there is no connection, or the server does not accept messages";
        }
        return id == null ? "the channel was removed" : "the server is too slow";
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
            LOGGER.warn("The schema of {} is not valid UTF-8; publishing without it", channel.topic(), e);
            description = new ClientAdvertise.Channel(id, channel.topic(), channel.messageEncoding(), "", null, null);
        }
        channels.put(channel.id(), description);
        ids.put(channel.id(), id);
        return description;
    }
}
