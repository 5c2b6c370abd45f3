package org.foxglove4j;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state that a context keeps for one sink: the channels that its filter accepted, the channels it is subscribed to,
 * and pending notices.
 *
 * <p>Notices are queued under the context's lock, which determines their order, and delivered outside of it, one at a
 * time. If another thread is already delivering, it also delivers the newly queued notices.
 */
final class SinkEntry {

    private static final Logger LOGGER = LoggerFactory.getLogger(SinkEntry.class);

    private final Bindings bindings;
    private final Sink sink;
    private final SinkChannelFilter filter;
    private final boolean autoSubscribe;
    private final Set<ChannelDescriptor> accepted = new LinkedHashSet<>();
    private final Set<ChannelDescriptor> subscribed = new HashSet<>();
    private final Queue<Runnable> notices = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean delivering = new AtomicBoolean();

    SinkEntry(Bindings bindings, Sink sink, SinkChannelFilter filter) {
        this.bindings = bindings;
        this.sink = sink;
        this.filter = filter;
        this.autoSubscribe = sink.autoSubscribe();
    }

    Sink sink() {
        return sink;
    }

    /** Calls the user's filter. Must not be called under a lock. */
    boolean accepts(ChannelDescriptor channel) {
        try {
            return filter.accepts(channel);
        } catch (Throwable e) {
            LOGGER.warn("Channel filter failed for topic {}; the channel is rejected", channel.topic(), e);
            return false;
        }
    }

    void channelsAdded(List<ChannelDescriptor> channels) {
        accepted.addAll(channels);
        if (autoSubscribe) {
            subscribed.addAll(channels);
        }
        notices.add(() -> {
            Collection<ChannelDescriptor> wanted = sink.channelsAdded(new ArrayList<>(channels));
            if (!autoSubscribe && !wanted.isEmpty()) {
                bindings.subscribe(sink, wanted);
            }
        });
    }

    /** Queues the channel's latched message, if there is one, for this sink, which has just been subscribed to it. */
    void replay(RawChannel channel) {
        Runnable replay = channel.replayTo(sink);
        if (replay != null) {
            notices.add(replay);
        }
    }

    /** Returns whether a notice was queued. */
    boolean channelRemoved(ChannelDescriptor channel) {
        subscribed.remove(channel);
        if (!accepted.remove(channel)) {
            return false;
        }
        notices.add(() -> sink.channelRemoved(channel));
        return true;
    }

    boolean isSubscribed(ChannelDescriptor channel) {
        return subscribed.contains(channel);
    }

    boolean subscribe(ChannelDescriptor channel) {
        return accepted.contains(channel) && subscribed.add(channel);
    }

    boolean unsubscribe(ChannelDescriptor channel) {
        return !autoSubscribe && subscribed.remove(channel);
    }

    /** Queues a notice for each of the sink's channels that it was removed. */
    void detach() {
        List.copyOf(accepted).forEach(this::channelRemoved);
    }

    void deliverNotices() {
        while (!notices.isEmpty() && delivering.compareAndSet(false, true)) {
            try {
                for (Runnable notice = notices.poll(); notice != null; notice = notices.poll()) {
                    deliver(notice);
                }
            } finally {
                delivering.set(false);
            }
        }
    }

    private void deliver(Runnable notice) {
        try {
            notice.run();
        } catch (Throwable e) {
            LOGGER.warn("Sink failed while handling a channel notice", e);
        }
    }
}
