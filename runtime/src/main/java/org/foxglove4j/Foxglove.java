package org.foxglove4j;

import java.time.Instant;

/**
 * Logs in one line, without a channel, in the {@linkplain Context#getDefault() default context}. {@link
 * Context#log(String, Object)} does the same in another.
 *
 * <pre>{@code
 * Foxglove.log("/pose", new Pose2d(1, 2, 0.5));
 * Foxglove.log("/status", Map.of("mode", "auto", "volts", 12.6));
 * Foxglove.log("/volts", 12.6);
 * }</pre>
 *
 * <p>A message is of a type annotated with {@code @FoxgloveSchema}, or of a subtype of one; a map, or a text that is
 * JSON, as {@link JsonChannel} takes them; or a number, a boolean, an enum constant, a list or an array, which becomes an object
 * with the field {@code value}, so that {@code /volts.value} can be plotted.
 *
 * <p>The first one on a topic makes the channel, or joins the one that the topic has; those that follow find it by the topic,
 * which allocates nothing, but for the object that the compiler makes of a bare number. If the channel is closed, the next
 * message makes another. All messages on a topic are of one type: on a channel of your own the compiler checks that, here
 * it cannot.
 *
 * <p>As with channels, nothing is thrown when a sink or the encoder fails. Safe for use by several threads.
 */
public final class Foxglove {

    private Foxglove() {}

    /**
     * Logs a message with the present time: the wall clock's, or that of {@link Context#setClock}.
     *
     * @throws IllegalArgumentException if the message is of no type that can be logged, or of another than those before
     */
    public static void log(String topic, Object message) {
        Context.getDefault().log(topic, message);
    }

    /**
     * Logs a message.
     *
     * @throws IllegalArgumentException if the message is of no type that can be logged, or of another than those before,
     *     or the log time lies before 1970 or after 2262
     */
    public static void log(String topic, Object message, Instant logTime) {
        Context.getDefault().log(topic, message, logTime);
    }

    /**
     * Logs a message.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the message is of no type that can be logged, or of another than those before,
     *     or the log time is negative
     */
    public static void log(String topic, Object message, long logTimeNanos) {
        Context.getDefault().log(topic, message, logTimeNanos);
    }
}
