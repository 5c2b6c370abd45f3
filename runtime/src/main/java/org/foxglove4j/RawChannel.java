package org.foxglove4j;

import java.nio.ByteBuffer;
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
 * A topic on which already encoded messages are logged. For messages of a Java type, see {@link Channel}.
 *
 * <p>A message is passed, on the calling thread, to every subscribed sink. If no sink is subscribed, it is discarded;
 * nothing is kept for sinks that subscribe later, unless the channel is {@linkplain ChannelBuilder#latched() latched}.
 * If a sink fails, {@code log} does not throw: the failure is {@linkplain #failureCount counted}, a rate-limited
 * warning is logged, and the other sinks still receive the message.
 *
 * <p>Thread-safe.
 */
public final class RawChannel implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RawChannel.class);
    private static final Sink[] NO_SINKS = {};

    private final Context context;
    private final ChannelDescriptor descriptor;
    private final Throttle closedWarning = Throttle.forWarnings();
    private final Throttle failureWarning = Throttle.forWarnings();
    private final AtomicLong failures = new AtomicLong();
    private final SpareArray spare = new SpareArray();
    private final @Nullable Latch latch;
    private volatile Sink[] sinks = NO_SINKS;
    private volatile boolean closed;

    RawChannel(Context context, ChannelDescriptor descriptor) {
        this.context = context;
        this.descriptor = descriptor;
        this.latch = descriptor.isLatched() ? new Latch() : null;
    }

    /** Returns the id. Ids start at 1, are unique in this process and are never reused. */
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

    /** Returns the metadata as an unmodifiable map, sorted by key. */
    public Map<String, String> metadata() {
        return descriptor.metadata();
    }

    /** Returns the descriptor, which identifies this channel to sinks and filters. */
    public ChannelDescriptor descriptor() {
        return descriptor;
    }

    /**
     * Returns whether at least one sink is subscribed to this channel. A connected WebSocket client that has not
     * subscribed does not count. A recording does: {@code WebSocketServer.hasSubscribers} tells whether anybody watches
     * the channel live. This call is cheap; use it to avoid building expensive messages.
     */
    public boolean hasSinks() {
        return sinks.length != 0;
    }

    /** Returns whether this channel was closed, either directly or with its context. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Returns the number of failures since this channel was created: messages that could not be encoded, and deliveries
     * in which a sink failed, except for sinks that were removed meanwhile.
     */
    public long failureCount() {
        return failures.get();
    }

    /**
     * Logs a message with the current time: that of the wall clock, or of the clock set with {@link Context#setClock}.
     */
    public void log(byte[] message) {
        if (isWanted()) {
            deliver(nowNanos(), false, message, 0, message.length);
        }
    }

    /**
     * Logs a message.
     *
     * @throws IllegalArgumentException if the log time is before 1970 or after 2262
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
     * Logs a message that occupies part of an array.
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

    /**
     * Logs the message between the position and the limit of a buffer, with the current time. The buffer is not
     * changed, not even its position, and may be reused after the call. A message in a buffer without an accessible array,
     * such as a direct one with a camera's image, is copied to an array that this channel keeps for the next message,
     * unless it is larger than 64 MiB.
     */
    public void log(ByteBuffer message) {
        if (isWanted()) {
            deliver(nowNanos(), false, message);
        }
    }

    /**
     * Logs the message in a buffer, like {@link #log(ByteBuffer)}.
     *
     * @throws IllegalArgumentException if the log time is before 1970 or after 2262
     */
    public void log(ByteBuffer message, Instant logTime) {
        log(message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs the message in a buffer, like {@link #log(ByteBuffer)}.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     */
    public void log(ByteBuffer message, long logTimeNanos) {
        requireTime(logTimeNanos);
        if (isWanted()) {
            deliver(logTimeNanos, true, message);
        }
    }

    /**
     * Logs a message to one sink only, with the current time. Does nothing if that sink is not subscribed to this
     * channel.
     */
    public void logTo(Sink sink, byte[] message) {
        if (isSubscribed(sink)) {
            deliver(sink, nowNanos(), message, 0, message.length);
        }
    }

    /**
     * Logs a message to one sink only, as {@link #logTo(Sink, byte[])} does.
     *
     * @throws IllegalArgumentException if the log time is before 1970 or after 2262
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
     * Discards the last message of a {@linkplain ChannelBuilder#latched() latched} channel, for example because it is
     * no longer valid. Sinks that subscribe later receive nothing until the next message. Has no effect on other
     * channels.
     */
    public void clearLatched() {
        if (latch != null) {
            latch.clear();
        }
    }

    /**
     * Closes this channel and removes it from its context. Clients are notified; files keep what was recorded. Messages
     * logged afterwards are dropped with a rate-limited warning. Closing a closed channel has no effect.
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
                    "log time " + logTimeNanos + " is negative; expected nanoseconds since 1970");
        }
    }

    /**
     * Returns whether a message needs to be delivered or kept; logs a rate-limited warning if the channel is closed.
     */
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

    private void deliver(long logTimeNanos, boolean timeGiven, ByteBuffer message) {
        int length = message.remaining();
        if (message.hasArray()) {
            deliver(logTimeNanos, timeGiven, message.array(), message.arrayOffset() + message.position(), length);
            return;
        }
        byte[] copy;
        try {
            copy = spare.copyOf(message);
        } catch (OutOfMemoryError e) {
            failed("error copying message", e);
            return;
        }
        deliver(logTimeNanos, timeGiven, copy, 0, length);
        spare.release(copy);
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
        } catch (Throwable e) { // Kotlin code can throw undeclared checked exceptions.
            // A sink that was removed meanwhile, for example to close its file, may refuse the message.
            if (isSubscribed(sink)) {
                failed("error logging message", e);
            }
        }
    }

    /** Counts a failure and logs a rate-limited warning. */
    void failed(String what, Throwable cause) {
        failures.incrementAndGet();
        long heldBack = failureWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn("{} on topic {}{}", what, topic(), Throttle.heldBackSuffix(heldBack), cause);
        }
    }

    /**
     * Returns a task that delivers the latched message to a sink that was just subscribed, or null if this channel is
     * not latched. The task does nothing if by then the sink is unsubscribed or has received a newer message.
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
        spare.clear();
    }

    private void warnClosed() {
        long heldBack = closedWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn("Cannot log on closed channel for {}{}", topic(), Throttle.heldBackSuffix(heldBack));
        }
    }
}
