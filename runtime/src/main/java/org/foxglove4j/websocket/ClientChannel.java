package org.foxglove4j.websocket;

import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A channel on which a client publishes messages. Immutable.
 *
 * @see Capability#CLIENT_PUBLISH
 */
public final class ClientChannel {

    private final int id;
    private final String topic;
    private final String messageEncoding;
    private final String schemaName;
    private final @Nullable Schema schema;

    ClientChannel(int id, String topic, String messageEncoding, String schemaName, @Nullable Schema schema) {
        this.id = id;
        this.topic = topic;
        this.messageEncoding = messageEncoding;
        this.schemaName = schemaName;
        this.schema = schema;
    }

    /** Returns the id chosen by the client, from 0 to 4294967295. It is unique among the client's open channels. */
    public long id() {
        return Integer.toUnsignedLong(id);
    }

    /** Returns the topic. */
    public String topic() {
        return topic;
    }

    /**
     * Returns the message encoding, for example {@code json}. The client may use an encoding that the server does not
     * support.
     */
    public String messageEncoding() {
        return messageEncoding;
    }

    /** Returns the name of the schema; empty if the client sent none. */
    public String schemaName() {
        return schemaName;
    }

    /** Returns the schema, or null if the client sent no schema data. */
    public @Nullable Schema schema() {
        return schema;
    }

    @Override
    public String toString() {
        return "ClientChannel[" + id() + ", " + topic + ", " + messageEncoding + "]";
    }
}
