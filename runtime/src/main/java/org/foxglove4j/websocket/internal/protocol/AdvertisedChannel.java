package org.foxglove4j.websocket.internal.protocol;

import java.util.Map;
import java.util.Set;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.MessageEncodings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A channel in an {@link Advertise} message.
 *
 * @param metadata omitted if empty
 */
public record AdvertisedChannel(
        long id, String topic, String encoding, ChannelSchema schema, Map<String, String> metadata) {

    private static final Set<String> ENCODINGS_THAT_NEED_A_SCHEMA =
            Set.of(MessageEncodings.PROTOBUF, MessageEncodings.FLATBUFFER, MessageEncodings.ROS1, MessageEncodings.CDR);

    /** Returns whether clients cannot use the channel because it lacks a required schema. */
    public static boolean lacksSchema(ChannelDescriptor channel) {
        return channel.schema() == null && ENCODINGS_THAT_NEED_A_SCHEMA.contains(channel.messageEncoding());
    }

    /** Describes a channel with a given form of its schema. */
    public static AdvertisedChannel of(ChannelDescriptor channel, ChannelSchema schema) {
        return new AdvertisedChannel(
                channel.id(), channel.topic(), channel.messageEncoding(), schema, channel.metadata());
    }

    static AdvertisedChannel read(JsonParser parser) throws InvalidMessageException {
        Json.enterObject(parser);
        @Nullable Long id = null;
        @Nullable String topic = null;
        @Nullable String encoding = null;
        @Nullable Long schemaId = null;
        @Nullable String schemaName = null;
        @Nullable String schemaEncoding = null;
        @Nullable String schema = null;
        Map<String, String> metadata = Map.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "id" -> id = Json.id(parser);
                case "topic" -> topic = Json.string(parser);
                case "encoding" -> encoding = Json.string(parser);
                case "schemaId" -> schemaId = Json.optionalId(parser);
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
                ChannelSchema.of(schemaId, schemaName, schemaEncoding, schema),
                metadata);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("topic", topic);
        json.writeStringProperty("encoding", encoding);
        schema.write(json);
        if (!metadata.isEmpty()) {
            Json.writeStringMap(json, "metadata", metadata);
        }
        json.writeEndObject();
    }
}
