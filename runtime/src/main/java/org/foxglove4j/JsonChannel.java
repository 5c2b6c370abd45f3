package org.foxglove4j;

import java.time.Instant;
import java.util.Map;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.internal.EpochClock;
import org.jspecify.annotations.Nullable;

/**
 * A topic on which JSON objects are logged that have no class: maps, or texts that are JSON already.
 *
 * <pre>{@code
 * JsonChannel status = JsonChannel.create("/status");
 * status.log(Map.of("mode", "auto", "volts", 12.6, "motors", List.of("left", "right")));
 * }</pre>
 *
 * <p>The values of a map are maps by text, collections and arrays, numbers, booleans, text, characters, enums,
 * {@link Instant} and {@link java.time.Duration}, {@code byte[]} and {@link java.nio.ByteBuffer}, and null. They are
 * written as those of annotated types: times as objects of {@code sec} and {@code nsec}, bytes in base64, NaN and the
 * infinities as {@code null}, integers with all their digits; but null as {@code null}, and enums by their names, since
 * there is no schema to look numbers up in. A message with any other value is not logged: it is
 * {@linkplain RawChannel#failureCount counted}, and a warning says where that value stands. A map must not change while
 * it is logged.
 *
 * <p>There is no schema unless the builder has one; whether messages conform to it is not checked. Safe for use by
 * several threads.
 */
public final class JsonChannel extends Channel<Map<String, ?>> {

    private JsonChannel(ChannelBuilder builder) {
        super(builder, JsonMapEncoder.INSTANCE);
    }

    /** Creates a channel without schema in the default context, or joins the equal one that exists. */
    public static JsonChannel create(String topic) {
        return create(Context.getDefault(), topic);
    }

    /**
     * Creates a channel without schema, or joins the equal one that exists.
     *
     * @throws IllegalStateException if the context is closed
     */
    public static JsonChannel create(Context context, String topic) {
        return create(context.channelBuilder(topic));
    }

    /**
     * Creates the channel that a builder describes, or joins the equal one that exists.
     *
     * @param builder the context, topic and metadata, and the schema if there is one: {@link Schema#jsonSchema}
     * @throws IllegalArgumentException if the schema is not a JSON Schema
     * @throws IllegalStateException if the context is closed
     */
    public static JsonChannel create(ChannelBuilder builder) {
        Schema schema = builder.schema();
        if (schema != null && !schema.encoding().equals(SchemaEncodings.JSON_SCHEMA)) {
            throw new IllegalArgumentException("a schema in " + SchemaEncodings.JSON_SCHEMA
                    + " was expected for JSON messages, found one in " + schema.encoding());
        }
        return new JsonChannel(builder);
    }

    /**
     * Decodes a message of a file or a server whose class is not known. Integers are {@link Long}s, or {@link
     * java.math.BigInteger}s where these cannot hold them, other numbers {@link Double}s, arrays {@link java.util.List}s.
     *
     * @param message a JSON object, whoever wrote it
     * @return its fields in their order, which may be changed
     * @throws IllegalArgumentException if it is none
     */
    public static Map<String, @Nullable Object> decode(EncodedMessage message) {
        if (!message.messageEncoding().equals(MessageEncodings.JSON)) {
            throw new IllegalArgumentException("a message in json was expected on " + message.topic()
                    + ", found one in " + message.messageEncoding());
        }
        return decode(new JsonReader(message.dataArray(), message.dataOffset(), message.dataLength()));
    }

    /** Decodes a message as {@link #decode(EncodedMessage)} does. */
    public static Map<String, @Nullable Object> decode(byte[] json) {
        return decode(new JsonReader(json));
    }

    /**
     * Encodes a map as this channel does, for example as the request of a service.
     *
     * @throws IllegalArgumentException if it holds a value that cannot be encoded; the text says where
     */
    public static byte[] encode(Map<String, ?> message) {
        return JsonMapEncoder.INSTANCE.encode(message);
    }

    private static Map<String, @Nullable Object> decode(JsonReader in) {
        Map<String, @Nullable Object> fields = in.readObject();
        in.readEnd();
        return fields;
    }

    /**
     * Logs a text that is JSON already, with the present time. It is written as it is; a text that is not
     * one JSON value is not logged, but counted. To spare that check, give UTF-8 to {@link #raw()}.
     */
    public void logJson(String json) {
        if (raw().isWanted()) {
            encodeAndDeliver(JsonTextEncoder.INSTANCE, null, json, raw().nowNanos(), false);
        }
    }

    /**
     * Logs a text that is JSON already, as {@link #logJson(String)} does.
     *
     * @throws IllegalArgumentException if the log time lies before 1970 or after 2262
     */
    public void logJson(String json, Instant logTime) {
        logJson(json, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a text that is JSON already, as {@link #logJson(String)} does.
     *
     * @param logTimeNanos the log time, in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if the log time is negative
     */
    public void logJson(String json, long logTimeNanos) {
        RawChannel.requireTime(logTimeNanos);
        if (raw().isWanted()) {
            encodeAndDeliver(JsonTextEncoder.INSTANCE, null, json, logTimeNanos, true);
        }
    }
}
