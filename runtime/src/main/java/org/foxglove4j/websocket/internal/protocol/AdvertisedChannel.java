package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A channel as an {@link Advertise} shows it.
 *
 * @param schemaName empty without a schema
 * @param schemaEncoding null without a schema
 * @param schema the text of the schema, or base64 of a binary one; empty without a schema
 * @param metadata left out if empty
 */
public record AdvertisedChannel(
        long id,
        String topic,
        String encoding,
        String schemaName,
        @Nullable String schemaEncoding,
        String schema,
        Map<String, String> metadata) {

    private static final Set<String> ENCODINGS_THAT_NEED_A_SCHEMA =
            Set.of(MessageEncodings.PROTOBUF, MessageEncodings.FLATBUFFER, MessageEncodings.ROS1, MessageEncodings.CDR);

    /** Returns whether clients can make nothing of the channel because it has no schema. */
    public static boolean lacksSchema(ChannelDescriptor channel) {
        return channel.schema() == null && ENCODINGS_THAT_NEED_A_SCHEMA.contains(channel.messageEncoding());
    }

    /**
     * Describes a channel.
     *
     * @throws CharacterCodingException if the schema is text by its encoding, but not valid UTF-8
     */
    public static AdvertisedChannel of(ChannelDescriptor channel) throws CharacterCodingException {
        Schema schema = channel.schema();
        return new AdvertisedChannel(
                channel.id(),
                channel.topic(),
                channel.messageEncoding(),
                schema == null ? "" : schema.name(),
                schema == null ? null : schema.encoding(),
                schema == null ? "" : SchemaText.of(schema),
                channel.metadata());
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("topic", topic);
        json.writeStringProperty("encoding", encoding);
        json.writeStringProperty("schemaName", schemaName);
        Json.writeOptional(json, "schemaEncoding", schemaEncoding);
        json.writeStringProperty("schema", schema);
        if (!metadata.isEmpty()) {
            Json.writeStringMap(json, "metadata", metadata);
        }
        json.writeEndObject();
    }
}
