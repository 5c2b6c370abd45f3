package org.foxglove4j;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.foxglove4j.internal.EpochClock;
import org.jspecify.annotations.Nullable;

/**
 * Binds channels to sinks: what is logged on a channel of a context goes to the sinks of that context.
 *
 * <p>Most programs need only the {@linkplain #getDefault() default context}, which everything uses that is not given
 * another. Contexts are independent of each other: the same topic may exist in two of them.
 *
 * <p>Safe for use by several threads. No sink, filter or other code of the user is ever called under a lock of the
 * context, so all of them may call it.
 */
public final class Context implements AutoCloseable {

    private final boolean isDefault;
    private final Object lock = new Object();
    private final OpenChannels channels = new OpenChannels();
    private final LoggedTopics loggedTopics = new LoggedTopics(this);
    private final IdentityHashMap<Sink, SinkEntry> sinks = new IdentityHashMap<>();
    private final List<SinkEntry> sinksInOrder = new ArrayList<>();
    private volatile @Nullable LongSupplier clock;
    private volatile boolean closed;

    private Context(boolean isDefault) {
        this.isDefault = isDefault;
    }

    /** Returns the context of this process that is used where no other is given. It is never closed. */
    public static Context getDefault() {
        return DefaultContext.INSTANCE;
    }

    /** Creates a context of its own, without channels and sinks. */
    public static Context create() {
        return new Context(false);
    }

    /**
     * Begins a channel.
     *
     * @param topic the topic; any text, compared exactly
     */
    public ChannelBuilder channelBuilder(String topic) {
        return new ChannelBuilder(this, topic);
    }

    /** Returns the oldest open channel of a topic, if there is one. */
    public Optional<RawChannel> channel(String topic) {
        synchronized (lock) {
            return channels.oldestOn(topic);
        }
    }

    /** Returns the open channels, the oldest first, as they are now. */
    public List<RawChannel> channels() {
        synchronized (lock) {
            return List.copyOf(channels.all());
        }
    }

    /**
     * Takes the log time of messages that are logged without one from a clock, for example that of a simulation; by
     * default it is the wall clock's. Everything that logs here without a time of its own goes by it, also what
     * applications log in words, how the machine fares, and latched messages that are shown to those who come late.
     *
     * <pre>{@code
     * Context.getDefault().setClock(() -> RobotController.getFPGATime() * 1000);
     * }</pre>
     *
     * @param newClock tells the nanoseconds since the Unix epoch, where the simulation may put its beginning; asked by the
     *     threads that log, which get what it throws; a negative time counts as 0
     */
    public void setClock(LongSupplier newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
    }

    /** Returns whether this context has a clock of its own, rather than the wall clock. */
    public boolean hasClock() {
        return clock != null;
    }

    /** Returns the present time of this context's clock: the log time, in nanoseconds, of what is logged now without one. */
    public long nowNanos() {
        LongSupplier present = clock;
        return present == null ? EpochClock.nowNanos() : Math.max(0, present.getAsLong());
    }

    /**
     * Logs a message without a channel at hand, with the {@linkplain #nowNanos() present time}; {@link Foxglove} tells
     * which.
     *
     * @throws IllegalArgumentException if the message is of no type that can be logged, or of another than those before
     */
    public void log(String topic, Object message) {
        loggedTopics.log(topic, message);
    }

    /**
     * Logs a message as {@link #log(String, Object)} does.
     *
     * @throws IllegalArgumentException also if the log time lies before 1970 or after 2262
     */
    public void log(String topic, Object message, Instant logTime) {
        loggedTopics.log(topic, message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a message as {@link #log(String, Object)} does.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException also if the log time is negative
     */
    public void log(String topic, Object message, long logTimeNanos) {
        loggedTopics.log(topic, message, logTimeNanos);
    }

    /**
     * Attaches a sink, which then gets every channel.
     *
     * @return false if it was attached already; nothing changes then
     * @throws IllegalStateException if this context is closed
     */
    public boolean addSink(Sink sink) {
        return addSink(sink, SinkChannelFilter.all());
    }

    /**
     * Attaches a sink, which then gets the channels that a filter accepts.
     *
     * @return false if it was attached already; nothing changes then
     * @throws IllegalStateException if this context is closed
     */
    public boolean addSink(Sink sink, SinkChannelFilter filter) {
        SinkEntry entry = new SinkEntry(this, sink, filter);
        Map<RawChannel, Boolean> verdicts = new HashMap<>();
        while (true) {
            List<RawChannel> undecided;
            synchronized (lock) {
                ensureOpen();
                if (sinks.containsKey(sink)) {
                    return false;
                }
                undecided = channels.all().stream()
                        .filter(channel -> !verdicts.containsKey(channel))
                        .toList();
                if (undecided.isEmpty()) {
                    attach(entry, verdicts);
                    break;
                }
            }
            undecided.forEach(channel -> verdicts.put(channel, entry.accepts(channel.descriptor())));
        }
        entry.deliverNotices();
        return true;
    }

    /**
     * Detaches a sink, which is told that the channels that it had are gone. Calls that other threads have begun may still
     * reach it.
     *
     * @return false if it was not attached
     */
    public boolean removeSink(Sink sink) {
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

    /**
     * Subscribes a sink to channels. Does nothing for a sink that is not attached or subscribes itself, and for
     * channels that are closed or that its filter rejects.
     */
    public void subscribe(Sink sink, Collection<ChannelDescriptor> wanted) {
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

    /** Ends subscriptions of a sink. Does nothing for a sink that subscribes itself. */
    public void unsubscribe(Sink sink, Collection<ChannelDescriptor> unwanted) {
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
     * Closes all channels and detaches all sinks; files and servers stay open, but get nothing more from here. Does
     * nothing for the {@linkplain #getDefault() default context}, or if called again.
     */
    @Override
    public void close() {
        if (isDefault) {
            return;
        }
        List<RawChannel> open;
        synchronized (lock) {
            closed = true;
            open = List.copyOf(channels.all());
        }
        open.forEach(RawChannel::close);
        synchronized (lock) {
            sinksInOrder.clear();
            sinks.clear();
        }
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Adds the channel, or returns the one that exists already and is equal.
     *
     * @param aloneOnTopic whether one of other metadata is equal enough, and one of another form a mistake
     * @throws IllegalArgumentException if there is such a mistake
     */
    RawChannel add(ChannelDescriptor descriptor, boolean aloneOnTopic) {
        Map<SinkEntry, Boolean> verdicts = new HashMap<>();
        List<SinkEntry> told = new ArrayList<>();
        RawChannel channel = new RawChannel(this, descriptor);
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
                        .filter(entry -> !verdicts.containsKey(entry))
                        .toList();
                if (undecided.isEmpty()) {
                    register(channel, verdicts, told);
                    break;
                }
            }
            undecided.forEach(entry -> verdicts.put(entry, entry.accepts(descriptor)));
        }
        told.forEach(SinkEntry::deliverNotices);
        return channel;
    }

    /** Removes the channel; does nothing if it is not there. */
    void remove(RawChannel channel) {
        List<SinkEntry> told = new ArrayList<>();
        synchronized (lock) {
            if (!channels.remove(channel)) {
                return;
            }
            for (SinkEntry entry : sinksInOrder) {
                if (entry.channelRemoved(channel.descriptor())) {
                    told.add(entry);
                }
            }
            channel.setClosed();
        }
        loggedTopics.forget(channel);
        told.forEach(SinkEntry::deliverNotices);
    }

    private void attach(SinkEntry entry, Map<RawChannel, Boolean> verdicts) {
        sinks.put(entry.sink(), entry);
        sinksInOrder.add(entry);
        List<ChannelDescriptor> accepted = channels.all().stream()
                .filter(channel -> Boolean.TRUE.equals(verdicts.get(channel)))
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

    private void register(RawChannel channel, Map<SinkEntry, Boolean> verdicts, List<SinkEntry> told) {
        channels.add(channel);
        for (SinkEntry entry : sinksInOrder) {
            if (Boolean.TRUE.equals(verdicts.get(entry))) {
                entry.channelsAdded(List.of(channel.descriptor()));
                told.add(entry);
            }
        }
        recomputeSinks(channel);
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

    /** Creates the default context when it is first asked for. */
    private static final class DefaultContext {
        static final Context INSTANCE = new Context(true);
    }
}
