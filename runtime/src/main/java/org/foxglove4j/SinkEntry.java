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
 * What a context knows of one sink: the channels it may have, those it is subscribed to, and what it is still to be
 * told.
 *
 * <p>Notices are queued under the context's lock, which fixes their order, and delivered outside of it, one at a time:
 * a thread that finds another delivering leaves its notices to that one.
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

    /** Asks the user's filter; never under a lock. */
    boolean accepts(ChannelDescriptor channel) {
        try {
            return filter.accepts(channel);
        } catch (Throwable e) {
            LOGGER.warn("The channel filter failed for topic {}; the sink does not get it", channel.topic(), e);
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

    /** Has the channel give this sink, which has just been subscribed to it, the message that it keeps. */
    void replay(RawChannel channel) {
        Runnable replay = channel.replayTo(sink);
        if (replay != null) {
            notices.add(replay);
        }
    }

    /** Returns whether there is something to tell. */
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

    /** Has the sink told that it has none of its channels any more. */
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
            LOGGER.warn("A sink failed when it was told of a channel", e);
        }
    }
}
