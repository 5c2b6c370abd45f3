package org.foxglove4j;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
    private final Bindings bindings = new Bindings();
    private final LoggedTopics loggedTopics = new LoggedTopics(this);
    private volatile @Nullable LongSupplier clock;

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
     * Begins to configure a channel.
     *
     * @param topic the topic; any text, compared exactly
     */
    public ChannelBuilder channelBuilder(String topic) {
        return new ChannelBuilder(this, topic);
    }

    /** Returns the oldest open channel of a topic, if there is one. */
    public Optional<RawChannel> channel(String topic) {
        return bindings.channel(topic);
    }

    /** Returns the open channels, the oldest first, as they are now. */
    public List<RawChannel> channels() {
        return bindings.channels();
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
        return bindings.addSink(sink, filter);
    }

    /**
     * Detaches a sink, which is told that the channels that it had are gone. Calls that other threads have begun may still
     * reach it.
     *
     * @return false if it was not attached
     */
    public boolean removeSink(Sink sink) {
        return bindings.removeSink(sink);
    }

    /**
     * Subscribes a sink to channels. Does nothing for a sink that is not attached or subscribes itself, and for
     * channels that are closed or that its filter rejects.
     */
    public void subscribe(Sink sink, Collection<ChannelDescriptor> wanted) {
        bindings.subscribe(sink, wanted);
    }

    /** Ends subscriptions of a sink. Does nothing for a sink that subscribes itself. */
    public void unsubscribe(Sink sink, Collection<ChannelDescriptor> unwanted) {
        bindings.unsubscribe(sink, unwanted);
    }

    /**
     * Closes all channels and detaches all sinks; files and servers stay open, but get nothing more from here. Does
     * nothing for the {@linkplain #getDefault() default context}, or if called again.
     */
    @Override
    public void close() {
        if (!isDefault) {
            bindings.close();
        }
    }

    @Override
    public String toString() {
        return (isDefault ? "Context[default, " : "Context[")
                + channels().size()
                + (bindings.isClosed() ? " channels, closed]" : " channels]");
    }

    boolean isClosed() {
        return bindings.isClosed();
    }

    /**
     * Adds the channel, or returns the one that exists already and is equal.
     *
     * @param aloneOnTopic whether one of other metadata is equal enough, and one of another form a mistake
     * @throws IllegalArgumentException if there is such a mistake
     */
    RawChannel add(ChannelDescriptor descriptor, boolean aloneOnTopic) {
        return bindings.add(new RawChannel(this, descriptor), aloneOnTopic);
    }

    /** Removes the channel; does nothing if it is not there. */
    void remove(RawChannel channel) {
        if (bindings.remove(channel)) {
            loggedTopics.forget(channel);
        }
    }

    /** Creates the default context when it is first asked for. */
    private static final class DefaultContext {
        static final Context INSTANCE = new Context(true);
    }
}
