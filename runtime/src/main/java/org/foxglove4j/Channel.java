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
 * <p>For a type annotated with {@code @FoxgloveSchema} the annotation processor writes a subclass, named after the
 * type, with factories; for others give an {@link Encoder} to {@link ChannelBuilder#build(Encoder)}.
 *
 * <p>{@code log} encodes the message once, in the caller's thread, and hands it to every sink that is subscribed.
 * Without one it encodes nothing and allocates nothing. It does not throw when a sink or the encoder fails: it warns,
 * not too often, and counts.
 *
 * <p>Safe for use by several threads.
 *
 * @param <T> the type of the messages
 */
public class Channel<T> implements AutoCloseable {

    private final RawChannel raw;
    private final Encoder<? super T> encoder;

    /**
     * Creates the channel that a builder describes, or joins the equal one that exists.
     *
     * @param builder the topic, metadata and context
     * @param encoder the message encoding and the schema, where the builder does not say otherwise
     */
    protected Channel(ChannelBuilder builder, Encoder<? super T> encoder) {
        this.raw = builder.buildFor(encoder);
        this.encoder = encoder;
    }

    /** Returns the id: unique in this process, from 1, never used again. */
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

    /** Returns the metadata, sorted by key; unmodifiable. */
    public final Map<String, String> metadata() {
        return raw.metadata();
    }

    /** Returns the channel beneath, which takes encoded messages. */
    public final RawChannel raw() {
        return raw;
    }

    /**
     * Returns whether at least one sink is subscribed to this channel. Costs next to nothing: ask before you build an
     * expensive message.
     */
    public final boolean hasSinks() {
        return raw.hasSinks();
    }

    /** Logs a message with the present time: the wall clock's, or that of {@link Context#setClock}. */
    public final void log(T message) {
        if (raw.isWanted()) {
            encodeAndDeliver(encoder, null, message, raw.nowNanos(), false);
        }
    }

    /**
     * Logs a message.
     *
     * @throws IllegalArgumentException if the log time lies before 1970 or after 2262
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
     * Logs a message that is built only if it has anywhere to go, with the present time. What the supplier
     * throws comes to the caller.
     */
    public final void log(Supplier<? extends T> message) {
        if (raw.isWanted()) {
            log(message.get());
        }
    }

    /**
     * Logs a message that is built only if it has anywhere to go.
     *
     * @throws IllegalArgumentException if the log time lies before 1970 or after 2262
     */
    public final void log(Supplier<? extends T> message, Instant logTime) {
        log(message, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a message that is built only if it has anywhere to go.
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
     * Logs a message to one sink only, with the present time. Nothing happens, and nothing is encoded, if that sink is not
     * subscribed to this channel.
     */
    public final void logTo(Sink sink, T message) {
        if (raw.isSubscribed(sink)) {
            encodeAndDeliver(encoder, sink, message, raw.nowNanos(), false);
        }
    }

    /**
     * Logs a message to one sink only, as {@link #logTo(Sink, Object)} does.
     *
     * @throws IllegalArgumentException if the log time lies before 1970 or after 2262
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
     * Takes this channel out of its context: clients are told, files keep what they have. Logging on it then only
     * warns. Does nothing if called again.
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
            } catch (Throwable e) { // Code in Kotlin throws checked exceptions without saying so.
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
