package org.foxglove4j;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes a channel: its id, topic, message encoding, schema and metadata.
 *
 * <p>Descriptors are immutable. Two descriptors are equal if they describe the same channel, that is, if their ids are
 * equal.
 */
public final class ChannelDescriptor {

    private final long id;
    private final String topic;
    private final String messageEncoding;
    private final @Nullable Schema schema;
    private final Map<String, String> metadata;
    private final boolean latched;

    ChannelDescriptor(
            long id,
            String topic,
            String messageEncoding,
            @Nullable Schema schema,
            Map<String, String> metadata,
            boolean latched) {
        this.id = id;
        this.topic = Objects.requireNonNull(topic, "topic");
        this.messageEncoding = Objects.requireNonNull(messageEncoding, "messageEncoding");
        this.schema = schema;
        this.metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
        this.latched = latched;
    }

    /** Returns the id. Ids start at 1, are unique in this process, are never reused, and are below 2<sup>53</sup>. */
    public long id() {
        return id;
    }

    /** Returns the topic, exactly as it was given. */
    public String topic() {
        return topic;
    }

    /** Returns the message encoding, for example {@code json}. */
    public String messageEncoding() {
        return messageEncoding;
    }

    /** Returns the schema, or null if the messages have none. */
    public @Nullable Schema schema() {
        return schema;
    }

    /** Returns the metadata as an unmodifiable map, sorted by key. */
    public Map<String, String> metadata() {
        return metadata;
    }

    /** Returns whether the channel keeps its last message for sinks that subscribe later. */
    public boolean isLatched() {
        return latched;
    }

    /** Returns whether the other describes an equal channel: the same topic, encoding, schema and metadata. */
    boolean matches(ChannelDescriptor other) {
        return topic.equals(other.topic) && metadata.equals(other.metadata) && hasFormOf(other);
    }

    /** Returns whether messages of the two have the same form: equal encoding and schema. */
    boolean hasFormOf(ChannelDescriptor other) {
        return messageEncoding.equals(other.messageEncoding) && Objects.equals(schema, other.schema);
    }

    /** Returns a description of the schema and encoding of the messages, for error messages. */
    String form() {
        return (schema == null ? "no schema" : "schema " + schema.name()) + " in " + messageEncoding;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChannelDescriptor that && id == that.id;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return "ChannelDescriptor[" + id + ", " + topic + ", " + messageEncoding + ", " + schema + "]";
    }
}
