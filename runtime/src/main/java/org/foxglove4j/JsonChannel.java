package org.foxglove4j;

import java.time.Instant;
import java.util.Map;
import org.foxglove4j.encoding.EncodedMessage;
import org.foxglove4j.encoding.JsonReader;
import org.foxglove4j.internal.EpochClock;
import org.jspecify.annotations.Nullable;

/**
 * A topic on which JSON objects without a Java class are logged: maps, or strings that already contain JSON.
 *
 * <pre>{@code
 * JsonChannel status = JsonChannel.create("/status");
 * status.log(Map.of("mode", "auto", "volts", 12.6, "motors", List.of("left", "right")));
 * }</pre>
 *
 * <p>The values of a map may be maps with keys that are strings or enum constants, collections, arrays, numbers,
 * booleans, strings, characters, enum constants, {@link Instant}, {@link java.time.Duration}, {@code byte[]}, {@link
 * java.nio.ByteBuffer}, instances of types annotated with {@code @FoxgloveSchema}, and null. They are written as in annotated types: times as objects with {@code sec} and {@code
 * nsec}, bytes in base64, NaN and infinities as {@code null}, integers with all their digits. There are two
 * differences: null is written as {@code null}, and enum constants are written as their names, because there is no
 * schema to map numbers to names. A message that contains any other value is not logged: it is {@linkplain
 * RawChannel#failureCount counted}, and a warning gives the path of the value. A map must not be modified while it is
 * being logged.
 *
 * <p>There is no schema unless the builder sets one, and messages are not validated against it. Thread-safe.
 */
public final class JsonChannel extends Channel<Map<String, ?>> {

    private JsonChannel(ChannelBuilder builder) {
        super(builder, JsonMapEncoder.INSTANCE);
    }

    /** Creates a channel without a schema in the default context, or joins an existing channel that is equal to it. */
    public static JsonChannel create(String topic) {
        return create(Context.getDefault(), topic);
    }

    /**
     * Creates a channel without a schema, or joins an existing channel that is equal to it.
     *
     * @throws IllegalStateException if the context is closed
     */
    public static JsonChannel create(Context context, String topic) {
        return create(context.channelBuilder(topic));
    }

    /**
     * Creates the channel that a builder describes, or joins an existing channel that is equal to it.
     *
     * @param builder the context, topic and metadata, and optionally a schema created by {@link Schema#jsonSchema}
     * @throws IllegalArgumentException if the schema is not a JSON Schema whose root is of type {@code object}, or empty
     * @throws IllegalStateException if the context is closed
     */
    public static JsonChannel create(ChannelBuilder builder) {
        Schema schema = builder.schema();
        if (schema != null) {
            JsonSchemaCheck.require(schema);
        }
        return new JsonChannel(builder);
    }

    /**
     * Decodes a JSON message that was read from a file or received from a server, without a class for it. Integers are
     * decoded to {@link Long}, or to {@link java.math.BigInteger} if they do not fit; other numbers to {@link Double};
     * arrays to {@link java.util.List}.
     *
     * @param message a message whose content is a JSON object
     * @return a modifiable map of its fields, in their order
     * @throws IllegalArgumentException if its message encoding is not JSON, or its content is not a JSON object
     */
    public static Map<String, @Nullable Object> decode(EncodedMessage message) {
        if (!message.messageEncoding().equals(MessageEncodings.JSON)) {
            throw new IllegalArgumentException(
                    "expected a message in json on " + message.topic() + ", found one in " + message.messageEncoding());
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
     * @throws IllegalArgumentException if the map contains a value that cannot be encoded; the exception message gives
     *     its path
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
     * Logs a string that already contains JSON, with the current time. It is written unchanged. A string that is not
     * exactly one JSON value is not logged, but {@linkplain RawChannel#failureCount counted}. To avoid that check, log
     * UTF-8 bytes on {@link #raw()}.
     */
    public void logJson(String json) {
        if (raw().isWanted()) {
            encodeAndDeliver(JsonTextEncoder.INSTANCE, null, json, raw().nowNanos(), false);
        }
    }

    /**
     * Logs a string that already contains JSON, as {@link #logJson(String)} does.
     *
     * @throws IllegalArgumentException if the log time is before 1970 or after 2262
     */
    public void logJson(String json, Instant logTime) {
        logJson(json, EpochClock.toNanos(logTime));
    }

    /**
     * Logs a string that already contains JSON, as {@link #logJson(String)} does.
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
