package org.foxglove4j;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.foxglove4j.encoding.EncodeBuffer;
import org.foxglove4j.internal.EpochClock;
import org.jspecify.annotations.Nullable;

/**
 * A topic on which messages of one type are logged.
 *
 * <p>For each type annotated with {@code @FoxgloveSchema}, the annotation processor generates a subclass with factory
 * methods, named after the type. For other types, pass an {@link Encoder} to {@link ChannelBuilder#build(Encoder)}.
 *
 * <p>{@code log} encodes the message once, on the calling thread, and passes it to every subscribed sink. If no sink is
 * subscribed, nothing is encoded and nothing is allocated. If a sink or the encoder fails, {@code log} does not throw:
 * the failure is counted (see {@link RawChannel#failureCount}), and a rate-limited warning is logged.
 *
 * <p>Thread-safe.
 *
 * @param <T> the type of the messages
 */
public class Channel<T> implements AutoCloseable {

    private final RawChannel raw;
    private final Encoder<? super T> encoder;

    /**
     * Creates the channel that a builder describes, or joins an existing channel that is equal to it.
     *
     * @param builder the topic, metadata and context
     * @param encoder the encoder, which also supplies the message encoding and the schema unless the builder sets them
     */
    protected Channel(ChannelBuilder builder, Encoder<? super T> encoder) {
        this.raw = builder.buildFor(encoder);
        this.encoder = encoder;
    }

    /** Returns the id. Ids start at 1, are unique in this process and are never reused. */
    public final long id() {
        return raw.id();
    }

    /** Returns the topic. */
    public final String topic() {
        return raw.topic();
    }

    /** Returns the message encoding. */
    public final String messageEncoding() {
        return raw.messageEncoding();
    }

    /** Returns the schema, or null if the messages have none. */
    public final @Nullable Schema schema() {
        return raw.schema();
    }

    /** Returns the metadata as an unmodifiable map, sorted by key. */
    public final Map<String, String> metadata() {
        return raw.metadata();
    }

    /** Returns the underlying channel, which takes encoded messages. */
    public final RawChannel raw() {
        return raw;
    }

    /**
     * Returns whether at least one sink is subscribed to this channel, such as a recording or a client that watches it;
     * {@code WebSocketServer.hasSubscribers} asks only for clients. This call is cheap; use it to avoid building
     * expensive messages.
     */
    public final boolean hasSinks() {
        return raw.hasSinks();
    }

    /**
     * Logs a message with the current time: that of the wall clock, or of the clock set with {@link Context#setClock}.
     */
    public final void log(T message) {
        if (raw.isWanted()) {
            encodeAndDeliver(encoder, null, message, raw.nowNanos(), false);
        }
    }

    /**
     * Logs a message.
     *
     * @throws IllegalArgumentException if the log time is before 1970 or after 2262
     */
    public final void log(T message, Instant logTime) {
        log(message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a message.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     */
    public final void log(T message, long logTimeNanos) {
        RawChannel.requireTime(logTimeNanos);
        if (raw.isWanted()) {
            encodeAndDeliver(encoder, null, message, logTimeNanos, true);
        }
    }

    /**
     * Logs a message with the current time. The supplier is called only if the message is needed; exceptions that it
     * throws propagate to the caller.
     */
    public final void log(Supplier<? extends T> message) {
        if (raw.isWanted()) {
            log(message.get());
        }
    }

    /**
     * Logs a message. The supplier is called only if the message is needed.
     *
     * @throws IllegalArgumentException if the log time is before 1970 or after 2262
     */
    public final void log(Supplier<? extends T> message, Instant logTime) {
        log(message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a message. The supplier is called only if the message is needed.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     */
    public final void log(Supplier<? extends T> message, long logTimeNanos) {
        RawChannel.requireTime(logTimeNanos);
        if (raw.isWanted()) {
            log(message.get(), logTimeNanos);
        }
    }

    /**
     * Logs a message to one sink only, with the current time. Does nothing if that sink is not subscribed to this
     * channel.
     */
    public final void logTo(Sink sink, T message) {
        if (raw.isSubscribed(sink)) {
            encodeAndDeliver(encoder, sink, message, raw.nowNanos(), false);
        }
    }

    /**
     * Logs a message to one sink only, as {@link #logTo(Sink, Object)} does.
     *
     * @throws IllegalArgumentException if the log time is before 1970 or after 2262
     */
    public final void logTo(Sink sink, T message, Instant logTime) {
        logTo(sink, message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a message to one sink only, as {@link #logTo(Sink, Object)} does.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     */
    public final void logTo(Sink sink, T message, long logTimeNanos) {
        RawChannel.requireTime(logTimeNanos);
        if (raw.isSubscribed(sink)) {
            encodeAndDeliver(encoder, sink, message, logTimeNanos, true);
        }
    }

    /**
     * Closes this channel and removes it from its context. Clients are notified; files keep what was recorded. Messages
     * logged afterwards are dropped with a rate-limited warning. Closing a closed channel has no effect.
     */
    @Override
    public final void close() {
        raw.close();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + raw.id() + ", " + raw.topic() + "]";
    }

    final <M> void encodeAndDeliver(
            Encoder<? super M> with, @Nullable Sink onlyTo, M message, long logTimeNanos, boolean timeGiven) {
        ScratchBuffer scratch = ScratchBuffer.acquire();
        try {
            EncodeBuffer buffer = scratch.buffer();
            try {
                with.encode(message, buffer);
            } catch (Throwable e) { // Kotlin code can throw undeclared checked exceptions.
                raw.failed("error encoding message", e);
                return;
            }
            if (onlyTo == null) {
                raw.deliver(logTimeNanos, timeGiven, buffer.array(), 0, buffer.length());
            } else {
                raw.deliver(onlyTo, logTimeNanos, buffer.array(), 0, buffer.length());
            }
        } finally {
            scratch.release();
        }
    }
}
