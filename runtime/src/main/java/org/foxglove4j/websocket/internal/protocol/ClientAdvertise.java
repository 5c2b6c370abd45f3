package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** Advertises channels on which the client will publish. */
public record ClientAdvertise(List<Channel> channels) implements ClientMessage {

    /**
     * A channel, with an id chosen by the client.
     *
     * @param id the client channel id, unsigned
     * @param schemaEncoding the schema encoding, or null if not specified
     * @param schema the text of the schema, or base64 of a binary one; null if not specified
     */
    public record Channel(
            int id,
            String topic,
            String encoding,
            String schemaName,
            @Nullable String schemaEncoding,
            @Nullable String schema) {

        /**
         * Describes a channel.
         *
         * @throws CharacterCodingException if the schema encoding is a text format and the schema is not valid UTF-8
         */
        public static Channel of(int id, ChannelDescriptor channel) throws CharacterCodingException {
            Schema schema = channel.schema();
            return new Channel(
                    id,
                    channel.topic(),
                    channel.messageEncoding(),
                    schema == null ? "" : schema.name(),
                    schema == null ? null : schema.encoding(),
                    schema == null ? null : SchemaText.of(schema));
        }

        void write(JsonGenerator json) {
            json.writeStartObject();
            json.writeNumberProperty("id", Integer.toUnsignedLong(id));
            json.writeStringProperty("topic", topic);
            json.writeStringProperty("encoding", encoding);
            json.writeStringProperty("schemaName", schemaName);
            Json.writeOptional(json, "schemaEncoding", schemaEncoding);
            Json.writeOptional(json, "schema", schema);
            json.writeEndObject();
        }

        /**
         * Returns the schema, or null if the client did not send both the schema and its encoding.
         *
         * @throws InvalidMessageException if it should be base64 but is not
         */
        public @Nullable Schema decodeSchema() throws InvalidMessageException {
            return schemaEncoding == null || schema == null
                    ? null
                    : SchemaText.decode(schemaName, schemaEncoding, schema);
        }

        static Channel read(JsonParser parser) throws InvalidMessageException {
            Json.enterObject(parser);
            @Nullable Integer id = null;
            @Nullable String topic = null;
            @Nullable String encoding = null;
            @Nullable String schemaName = null;
            @Nullable String schemaEncoding = null;
            @Nullable String schema = null;
            for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
                switch (field) {
                    case "id" -> id = Json.u32(parser);
                    case "topic" -> topic = Json.string(parser);
                    case "encoding" -> encoding = Json.string(parser);
                    case "schemaName" -> schemaName = Json.string(parser);
                    case "schemaEncoding" -> schemaEncoding = Json.optionalString(parser);
                    case "schema" -> schema = Json.optionalString(parser);
                    default -> parser.skipChildren();
                }
            }
            return new Channel(
                    Json.required(id, "id"),
                    Json.required(topic, "topic"),
                    Json.required(encoding, "encoding"),
                    Json.required(schemaName, "schemaName"),
                    schemaEncoding,
                    schema);
        }
    }

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("advertise", json -> {
            json.writeName("channels").writeStartArray();
            channels.forEach(channel -> channel.write(json));
            json.writeEndArray();
        });
    }

    static ClientAdvertise read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<Channel> channels = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "channels" -> channels = Json.list(parser, Channel::read);
                default -> parser.skipChildren();
            }
        }
        return new ClientAdvertise(Json.required(channels, "channels"));
    }
}
