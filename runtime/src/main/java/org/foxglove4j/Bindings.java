package org.foxglove4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channels and the sinks of one context, and which sink gets which channel.
 *
 * <p>Thread-safe. User code is never called under the lock: filters are evaluated outside of it, repeatedly if channels
 * or sinks were added meanwhile; notices to sinks are queued under the lock and delivered after it is released.
 */
final class Bindings {

    private static final Logger LOGGER = LoggerFactory.getLogger(Context.class);

    private final Object lock = new Object();
    private final OpenChannels channels = new OpenChannels();
    private final IdentityHashMap<Sink, SinkEntry> sinks = new IdentityHashMap<>();
    private final List<SinkEntry> sinksInOrder = new ArrayList<>();
    private volatile boolean closed;

    /** Returns the oldest channel of a topic, if there is one. */
    Optional<RawChannel> channel(String topic) {
        synchronized (lock) {
            return channels.oldestOn(topic);
        }
    }

    /** Returns a snapshot of the channels, oldest first. */
    List<RawChannel> channels() {
        synchronized (lock) {
            return List.copyOf(channels.all());
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Attaches a sink; see {@link Context#addSink(Sink, SinkChannelFilter)}. */
    boolean addSink(Sink sink, SinkChannelFilter filter) {
        SinkEntry entry = new SinkEntry(this, sink, filter);
        Map<RawChannel, Boolean> decisions = new HashMap<>();
        while (true) {
            List<RawChannel> undecided;
            synchronized (lock) {
                ensureOpen();
                if (sinks.containsKey(sink)) {
                    return false;
                }
                undecided = channels.all().stream()
                        .filter(channel -> !decisions.containsKey(channel))
                        .toList();
                if (undecided.isEmpty()) {
                    attach(entry, decisions);
                    break;
                }
            }
            undecided.forEach(channel -> decisions.put(channel, entry.accepts(channel.descriptor())));
        }
        entry.deliverNotices();
        return true;
    }

    /** Detaches a sink; see {@link Context#removeSink}. */
    boolean removeSink(Sink sink) {
        SinkEntry entry;
        synchronized (lock) {
            entry = sinks.remove(sink);
            if (entry == null) {
                return false;
            }
            sinksInOrder.remove(entry);
            entry.detach();
            channels.all().forEach(this::recomputeSinks);
        }
        entry.deliverNotices();
        return true;
    }

    /** Subscribes a sink to channels; see {@link Context#subscribe}. */
    void subscribe(Sink sink, Collection<ChannelDescriptor> wanted) {
        List<ChannelDescriptor> copy = List.copyOf(wanted);
        SinkEntry entry;
        synchronized (lock) {
            entry = sinks.get(sink);
            if (entry == null) {
                return;
            }
            for (ChannelDescriptor descriptor : copy) {
                RawChannel channel = channels.get(descriptor.id());
                if (channel != null && entry.subscribe(descriptor)) {
                    recomputeSinks(channel);
                    entry.replay(channel);
                }
            }
        }
        entry.deliverNotices();
    }

    /** Ends subscriptions of a sink; see {@link Context#unsubscribe}. */
    void unsubscribe(Sink sink, Collection<ChannelDescriptor> unwanted) {
        List<ChannelDescriptor> copy = List.copyOf(unwanted);
        synchronized (lock) {
            SinkEntry entry = sinks.get(sink);
            if (entry == null) {
                return;
            }
            for (ChannelDescriptor descriptor : copy) {
                RawChannel channel = channels.get(descriptor.id());
                if (channel != null && entry.unsubscribe(descriptor)) {
                    recomputeSinks(channel);
                }
            }
        }
    }

    /**
     * Adds a channel, or returns an existing channel that is equal to it.
     *
     * @param aloneOnTopic whether a channel that differs only in metadata counts as equal, and one with another
     *     encoding or schema is an error
     * @throws IllegalArgumentException if {@code aloneOnTopic} is set and the topic's channels have another encoding or
     *     schema
     */
    RawChannel add(RawChannel channel, boolean aloneOnTopic) {
        ChannelDescriptor descriptor = channel.descriptor();
        Map<SinkEntry, Boolean> decisions = new HashMap<>();
        List<SinkEntry> notified = new ArrayList<>();
        boolean alone;
        while (true) {
            List<SinkEntry> undecided;
            synchronized (lock) {
                ensureOpen();
                Optional<RawChannel> equal =
                        aloneOnTopic ? channels.ofTheFormOf(descriptor) : channels.equalTo(descriptor);
                if (equal.isPresent()) {
                    return equal.get();
                }
                undecided = sinksInOrder.stream()
                        .filter(entry -> !decisions.containsKey(entry))
                        .toList();
                if (undecided.isEmpty()) {
                    alone = register(channel, decisions, notified);
                    break;
                }
            }
            undecided.forEach(entry -> decisions.put(entry, entry.accepts(descriptor)));
        }
        notified.forEach(SinkEntry::deliverNotices);
        if (!alone) {
            LOGGER.warn(
                    "Channel with topic {} already exists in this context with {}, the new one has"
                            + " {}; use a unique topic for each channel",
                    channel.topic(),
                    channel(channel.topic()).orElse(channel).descriptor().form(),
                    descriptor.form());
        }
        return channel;
    }

    /** Closes a channel; returns false if it is not present. */
    boolean remove(RawChannel channel) {
        List<SinkEntry> notified = new ArrayList<>();
        synchronized (lock) {
            if (!channels.remove(channel)) {
                return false;
            }
            for (SinkEntry entry : sinksInOrder) {
                if (entry.channelRemoved(channel.descriptor())) {
                    notified.add(entry);
                }
            }
            channel.setClosed();
        }
        notified.forEach(SinkEntry::deliverNotices);
        return true;
    }

    /** Closes all channels and detaches all sinks. */
    void close() {
        List<RawChannel> open;
        synchronized (lock) {
            closed = true;
            open = channels();
        }
        open.forEach(RawChannel::close);
        synchronized (lock) {
            sinksInOrder.clear();
            sinks.clear();
        }
    }

    private void attach(SinkEntry entry, Map<RawChannel, Boolean> decisions) {
        sinks.put(entry.sink(), entry);
        sinksInOrder.add(entry);
        List<ChannelDescriptor> accepted = channels.all().stream()
                .filter(channel -> Boolean.TRUE.equals(decisions.get(channel)))
                .map(RawChannel::descriptor)
                .toList();
        if (!accepted.isEmpty()) {
            entry.channelsAdded(accepted);
            channels.all().forEach(this::recomputeSinks);
            channels.all().stream()
                    .filter(channel -> entry.isSubscribed(channel.descriptor()))
                    .forEach(entry::replay);
        }
    }

    /** Returns whether the channel is the only one on its topic. */
    private boolean register(RawChannel channel, Map<SinkEntry, Boolean> decisions, List<SinkEntry> notified) {
        boolean alone = channels.add(channel);
        for (SinkEntry entry : sinksInOrder) {
            if (Boolean.TRUE.equals(decisions.get(entry))) {
                entry.channelsAdded(List.of(channel.descriptor()));
                notified.add(entry);
            }
        }
        recomputeSinks(channel);
        return alone;
    }

    private void recomputeSinks(RawChannel channel) {
        channel.setSinks(sinksInOrder.stream()
                .filter(entry -> entry.isSubscribed(channel.descriptor()))
                .map(SinkEntry::sink)
                .toArray(Sink[]::new));
    }

    private void ensureOpen() {
        if (closed) {
            throw new IllegalStateException("this context is closed; create another with Context.create()");
        }
    }
}
