package org.foxglove4j;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.foxglove4j.internal.Count;
import org.foxglove4j.internal.EpochClock;
import org.jspecify.annotations.Nullable;

/**
 * Connects channels to sinks: messages logged on a channel of a context go to the sinks of that context.
 *
 * <p>Most programs need only the {@linkplain #getDefault() default context}, which is used wherever no other context is
 * given. Contexts are independent of each other: the same topic may exist in two of them.
 *
 * <p>Thread-safe. Sinks, filters and other user code are never called while the context holds its lock, so they may
 * call the context.
 */
public final class Context implements AutoCloseable {

    private final boolean isDefault;
    private final Bindings bindings = new Bindings();
    private final LoggedTopics loggedTopics = new LoggedTopics(this);
    private volatile @Nullable LongSupplier clock;

    private Context(boolean isDefault) {
        this.isDefault = isDefault;
    }

    /** Returns the process-wide context that is used where no other is given. It is never closed. */
    public static Context getDefault() {
        return DefaultContext.INSTANCE;
    }

    /** Creates a new context without channels or sinks. */
    public static Context create() {
        return new Context(false);
    }

    /**
     * Returns a builder for a channel.
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

    /** Returns a snapshot of the open channels, oldest first. */
    public List<RawChannel> channels() {
        return bindings.channels();
    }

    /**
     * Sets the clock that supplies the log time of messages that are logged without one, for example the clock of a
     * simulation. Defaults to the wall clock. It applies to everything logged in this context without an explicit time,
     * including application log lines, system statistics, and latched messages delivered to late subscribers.
     *
     * <pre>{@code
     * Context.getDefault().setClock(() -> RobotController.getFPGATime() * 1000);
     * }</pre>
     *
     * @param newClock returns the time in nanoseconds since the Unix epoch; a simulation may start at 0. It is called
     *     on the threads that log, and exceptions that it throws propagate to them. A negative time is treated as 0
     */
    public void setClock(LongSupplier newClock) {
        clock = Objects.requireNonNull(newClock, "newClock");
    }

    /** Returns whether a clock was set with {@link #setClock}, rather than using the wall clock. */
    public boolean hasClock() {
        return clock != null;
    }

    /**
     * Returns the current time of this context's clock, in nanoseconds since the Unix epoch. Messages that are logged
     * now without a log time get this one.
     */
    public long nowNanos() {
        LongSupplier present = clock;
        return present == null ? EpochClock.nowNanos() : Math.max(0, present.getAsLong());
    }

    /**
     * Logs a message on a topic, with the {@linkplain #nowNanos() current time}, creating the channel if necessary. See
     * {@link Foxglove} for the supported types of messages.
     *
     * @throws IllegalArgumentException if messages of this type cannot be logged, or the topic already has messages of
     *     another type
     */
    public void log(String topic, Object message) {
        loggedTopics.log(topic, message);
    }

    /**
     * Logs a message as {@link #log(String, Object)} does.
     *
     * @throws IllegalArgumentException also if the log time is before 1970 or after 2262
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
     * Attaches a sink, offering it every channel.
     *
     * @return false if it was already attached, in which case nothing changes
     * @throws IllegalStateException if this context is closed
     */
    public boolean addSink(Sink sink) {
        return addSink(sink, SinkChannelFilter.all());
    }

    /**
     * Attaches a sink, offering it the channels that a filter accepts.
     *
     * @return false if it was already attached, in which case nothing changes
     * @throws IllegalStateException if this context is closed
     */
    public boolean addSink(Sink sink, SinkChannelFilter filter) {
        return bindings.addSink(sink, filter);
    }

    /**
     * Detaches a sink. It is notified that each of its channels was removed. Calls that are already in progress on
     * other threads may still reach it.
     *
     * @return false if it was not attached
     */
    public boolean removeSink(Sink sink) {
        return bindings.removeSink(sink);
    }

    /**
     * Subscribes a sink to channels. Has no effect for a sink that is not attached or that {@linkplain
     * Sink#autoSubscribe is subscribed automatically}, or for channels that are closed or rejected by the sink's
     * filter.
     */
    public void subscribe(Sink sink, Collection<ChannelDescriptor> wanted) {
        bindings.subscribe(sink, wanted);
    }

    /**
     * Unsubscribes a sink from channels. Has no effect for a sink that {@linkplain Sink#autoSubscribe is subscribed
     * automatically}.
     */
    public void unsubscribe(Sink sink, Collection<ChannelDescriptor> unwanted) {
        bindings.unsubscribe(sink, unwanted);
    }

    /**
     * Closes all channels and detaches all sinks. Files and servers stay open, but receive nothing more from this
     * context. Has no effect on the {@linkplain #getDefault() default context} or if the context is already closed.
     */
    @Override
    public void close() {
        if (!isDefault) {
            bindings.close();
        }
    }

    /** Returns whether this context is closed. The default context never is. */
    public boolean isClosed() {
        return bindings.isClosed();
    }

    @Override
    public String toString() {
        return (isDefault ? "Context[default, " : "Context[")
                + Count.of(channels().size(), "channel")
                + (bindings.isClosed() ? ", closed]" : "]");
    }

    /**
     * Adds the channel, or returns an existing channel that is equal to it.
     *
     * @param aloneOnTopic whether a channel that differs only in metadata counts as equal, and one with another
     *     encoding or schema is an error
     * @throws IllegalArgumentException if {@code aloneOnTopic} is set and the topic's channels have another encoding or
     *     schema
     */
    RawChannel add(ChannelDescriptor descriptor, boolean aloneOnTopic) {
        return bindings.add(new RawChannel(this, descriptor), aloneOnTopic);
    }

    /** Removes the channel, if present. */
    void remove(RawChannel channel) {
        if (bindings.remove(channel)) {
            loggedTopics.forget(channel);
        }
    }

    /** Creates the default context when it is first used. */
    private static final class DefaultContext {
        static final Context INSTANCE = new Context(true);
    }
}
