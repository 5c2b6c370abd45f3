package org.foxglove4j.websocket;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;

/** A channel that a server offers to a {@link WebSocketClient}. Immutable. */
public final class ServerChannel {

    private final long id;
    private final String topic;
    private final String messageEncoding;
    private final @Nullable Schema schema;
    private final Map<String, String> metadata;

    ServerChannel(
            long id, String topic, String messageEncoding, @Nullable Schema schema, Map<String, String> metadata) {
        this.id = id;
        this.topic = topic;
        this.messageEncoding = messageEncoding;
        this.schema = schema;
        this.metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** Returns the id assigned by the server, which is valid for one connection. */
    public long id() {
        return id;
    }

    /** Returns the topic. */
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

    /** Returns the metadata as an unmodifiable map, sorted by key. Most servers send none. */
    public Map<String, String> metadata() {
        return metadata;
    }

    @Override
    public String toString() {
        return "ServerChannel[" + id + ", " + topic + ", " + messageEncoding
                + (schema == null ? "]" : ", " + schema.name() + "]");
    }
}
