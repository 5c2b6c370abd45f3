package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import java.util.Map;
import java.util.Set;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

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

    static AdvertisedChannel read(JsonParser parser) throws InvalidMessageException {
        Json.enterObject(parser);
        @Nullable Long id = null;
        @Nullable String topic = null;
        @Nullable String encoding = null;
        @Nullable String schemaName = null;
        @Nullable String schemaEncoding = null;
        @Nullable String schema = null;
        Map<String, String> metadata = Map.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "id" -> id = Json.channelId(parser);
                case "topic" -> topic = Json.string(parser);
                case "encoding" -> encoding = Json.string(parser);
                case "schemaName" -> schemaName = Json.optionalString(parser);
                case "schemaEncoding" -> schemaEncoding = Json.optionalString(parser);
                case "schema" -> schema = Json.optionalString(parser);
                case "metadata" -> metadata = Json.stringMap(parser);
                default -> parser.skipChildren();
            }
        }
        return new AdvertisedChannel(
                Json.required(id, "id"),
                Json.required(topic, "topic"),
                Json.required(encoding, "encoding"),
                schemaName == null ? "" : schemaName,
                schemaEncoding,
                schema == null ? "" : schema,
                metadata);
    }

    /**
     * Returns the schema, or null if there is none.
     *
     * @throws InvalidMessageException if it is to be base64, but is not
     */
    public @Nullable Schema decodeSchema() throws InvalidMessageException {
        if (schemaEncoding == null && schemaName.isEmpty() && schema.isEmpty()) {
            return null;
        }
        return SchemaText.decode(
                schemaName, schemaEncoding == null ? SchemaText.usualEncoding(encoding) : schemaEncoding, schema);
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
