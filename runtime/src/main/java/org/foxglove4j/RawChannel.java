package org.foxglove4j;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.internal.EpochClock;
import org.foxglove4j.internal.Throttle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topic on which encoded messages are logged. For messages of a Java type see {@link Channel}.
 *
 * <p>A message goes, in the caller's thread, to every sink that is subscribed; without one nothing happens, and
 * nothing is kept for sinks that come later, unless the channel is {@linkplain ChannelBuilder#latched() latched}.
 * {@code log} does not throw when a sink fails: it warns, counts, and goes
 * on with the other sinks.
 *
 * <p>Safe for use by several threads.
 */
public final class RawChannel implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RawChannel.class);
    private static final Sink[] NO_SINKS = {};

    private final Context context;
    private final ChannelDescriptor descriptor;
    private final Throttle closedWarning = Throttle.forWarnings();
    private final Throttle failureWarning = Throttle.forWarnings();
    private final AtomicLong failures = new AtomicLong();
    private final @Nullable Latch latch;
    private volatile Sink[] sinks = NO_SINKS;
    private volatile boolean closed;

    RawChannel(Context context, ChannelDescriptor descriptor) {
        this.context = context;
        this.descriptor = descriptor;
        this.latch = descriptor.isLatched() ? new Latch() : null;
    }

    /** Returns the id: unique in this process, from 1, never used again. */
    public long id() {
        return descriptor.id();
    }

    /** Returns the topic. */
    public String topic() {
        return descriptor.topic();
    }

    /** Returns the message encoding. */
    public String messageEncoding() {
        return descriptor.messageEncoding();
    }

    /** Returns the schema, or null if the messages have none. */
    public @Nullable Schema schema() {
        return descriptor.schema();
    }

    /** Returns the metadata, sorted by key; unmodifiable. */
    public Map<String, String> metadata() {
        return descriptor.metadata();
    }

    /** Returns what describes this channel to sinks and filters. */
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    /**
     * Returns whether at least one sink is subscribed to this channel. A WebSocket client that is connected, but has
     * not subscribed, does not count. Costs next to nothing: ask before you build an expensive message.
     */
    public boolean hasSinks() {
        return sinks.length != 0;
    }

    /** Returns whether {@link #close} has been called, here or through the context. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Returns how many times a message did not reach a sink because the sink failed, or could not be encoded, since
     * this channel was made.
     */
    public long failureCount() {
        return failures.get();
    }

    /** Logs a message with the present time: the wall clock's, or that of {@link Context#setClock}. */
    public void log(byte[] message) {
        if (isWanted()) {
            deliver(nowNanos(), false, message, 0, message.length);
        }
    }

    /**
     * Logs a message.
     *
     * @throws IllegalArgumentException if the log time lies before 1970 or after 2262
     */
    public void log(byte[] message, Instant logTime) {
        log(message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a message.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     */
    public void log(byte[] message, long logTimeNanos) {
        log(message, 0, message.length, logTimeNanos);
    }

    /**
     * Logs a message that is part of an array.
     *
     * @param offset the index of its first byte
     * @param length the number of its bytes
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     * @throws IndexOutOfBoundsException if the array has no such part
     */
    public void log(byte[] message, int offset, int length, long logTimeNanos) {
        Objects.checkFromIndexSize(offset, length, message.length);
        requireTime(logTimeNanos);
        if (isWanted()) {
            deliver(logTimeNanos, true, message, offset, length);
        }
    }

    /** Logs a message to one sink only, with the present time. Nothing happens if it is not subscribed to this channel. */
    public void logTo(Sink sink, byte[] message) {
        if (isSubscribed(sink)) {
            deliver(sink, nowNanos(), message, 0, message.length);
        }
    }

    /**
     * Logs a message to one sink only, as {@link #logTo(Sink, byte[])} does.
     *
     * @throws IllegalArgumentException if the log time lies before 1970 or after 2262
     */
    public void logTo(Sink sink, byte[] message, Instant logTime) {
        logTo(sink, message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a message to one sink only, as {@link #logTo(Sink, byte[])} does.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     */
    public void logTo(Sink sink, byte[] message, long logTimeNanos) {
        requireTime(logTimeNanos);
        if (isSubscribed(sink)) {
            deliver(sink, logTimeNanos, message, 0, message.length);
        }
    }

    /**
     * Has a {@linkplain ChannelBuilder#latched() latched} channel forget its last message, because it is not true any more:
     * sinks that subscribe later get nothing until the next one. Does nothing for any other channel.
     */
    public void clearLatched() {
        if (latch != null) {
            latch.clear();
        }
    }

    /**
     * Takes this channel out of its context: clients are told, files keep what they have. Logging on it then only
     * warns. Does nothing if called again.
     */
    @Override
    public void close() {
        context.remove(this);
    }

    @Override
    public String toString() {
        return "RawChannel[" + descriptor.id() + ", " + descriptor.topic() + (closed ? ", closed]" : "]");
    }

    long nowNanos() {
        return context.nowNanos();
    }

    static void requireTime(long logTimeNanos) {
        if (logTimeNanos < 0) {
            throw new IllegalArgumentException(
                    "log time " + logTimeNanos + " is negative; it is nanoseconds since 1970");
        }
    }

    /** Tells whether a message has anywhere to go; warns, not too often, if it has not because of {@link #close}. */
    boolean isWanted() {
        if (sinks.length != 0) {
            return true;
        }
        if (closed) {
            warnClosed();
            return false;
        }
        return latch != null;
    }

    boolean isSubscribed(Sink sink) {
        for (Sink subscribed : sinks) {
            if (subscribed == sink) {
                return true;
            }
        }
        return false;
    }

    void deliver(long logTimeNanos, boolean timeGiven, byte[] data, int offset, int length) {
        if (latch == null) {
            deliverTo(sinks, logTimeNanos, data, offset, length);
        } else {
            latch.deliver(this, logTimeNanos, timeGiven, data, offset, length);
        }
    }

    void deliverTo(Sink[] receivers, long logTimeNanos, byte[] data, int offset, int length) {
        for (Sink sink : receivers) {
            deliver(sink, logTimeNanos, data, offset, length);
        }
    }

    void deliver(Sink sink, long logTimeNanos, byte[] data, int offset, int length) {
        try {
            sink.log(descriptor, logTimeNanos, data, offset, length);
        } catch (Throwable e) { // Code in Kotlin throws checked exceptions without saying so.
            failed("error logging message", e);
        }
    }

    /** Counts a message that did not arrive, and warns, not too often. */
    void failed(String what, Throwable cause) {
        failures.incrementAndGet();
        long heldBack = failureWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn("{} on topic {}{}", what, topic(), Throttle.tell(heldBack), cause);
        }
    }

    /**
     * Returns what gives the last message, if this channel keeps one, to a sink that has just been subscribed, unless it is
     * not any more, or another has come to it by then; null if it keeps none.
     */
    @Nullable
    Runnable replayTo(Sink sink) {
        if (latch == null) {
            return null;
        }
        long since = latch.receiversNumber();
        return () -> {
            if (isSubscribed(sink)) {
                latch.replay(this, sink, since, nowNanos());
            }
        };
    }

    void setSinks(Sink[] newSinks) {
        sinks = newSinks.length == 0 ? NO_SINKS : newSinks;
        if (latch != null) {
            latch.setReceivers(sinks);
        }
    }

    void setClosed() {
        closed = true;
        setSinks(NO_SINKS);
    }

    private void warnClosed() {
        long heldBack = closedWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn("Cannot log on closed channel for {}{}", topic(), Throttle.tell(heldBack));
        }
    }
}
