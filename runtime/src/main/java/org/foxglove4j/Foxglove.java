package org.foxglove4j;

import java.time.Instant;

/**
 * Logs messages with a single call, without creating a channel first, in the {@linkplain Context#getDefault() default
 * context}. {@link Context#log(String, Object)} does the same in any context.
 *
 * <pre>{@code
 * Foxglove.log("/pose", new Pose2d(1, 2, 0.5));
 * Foxglove.log("/status", Map.of("mode", "auto", "volts", 12.6));
 * Foxglove.log("/volts", 12.6);
 * }</pre>
 *
 * <p>A message may be an instance of a type annotated with {@code @FoxgloveSchema} or of a subtype; a map or a string
 * of JSON text, as for {@link JsonChannel}; or a number, a boolean, an enum constant, a list or an array, which is
 * logged as an object with the field {@code value}, so that {@code /volts.value} can be plotted.
 *
 * <p>The first message on a topic creates the channel, or joins the existing channel of the topic. Later messages look
 * it up by topic, which allocates nothing except for boxing primitive values. If the channel is closed, the next
 * message creates a new one. All messages on a topic must have the same type; unlike with a {@link Channel}, this is
 * checked at run time rather than by the compiler.
 *
 * <p>As with channels, no exception is thrown if a sink or the encoder fails. Thread-safe.
 */
public final class Foxglove {

    private Foxglove() {}

    /**
     * Logs a message with the current time: that of the wall clock, or of the clock set with {@link Context#setClock}.
     *
     * @throws IllegalArgumentException if messages of this type cannot be logged, or the topic already has messages of
     *     another type
     */
    public static void log(String topic, Object message) {
        Context.getDefault().log(topic, message);
    }

    /**
     * Logs a message.
     *
     * @throws IllegalArgumentException if messages of this type cannot be logged, or the topic already has messages of
     *     another type, or the log time is before 1970 or after 2262
     */
    public static void log(String topic, Object message, Instant logTime) {
        Context.getDefault().log(topic, message, logTime);
    }

    /**
     * Logs a message.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if messages of this type cannot be logged, or the topic already has messages of
     *     another type, or the log time is negative
     */
    public static void log(String topic, Object message, long logTimeNanos) {
        Context.getDefault().log(topic, message, logTimeNanos);
    }
}
