package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A schema in an {@link Advertise} message of {@code foxglove.sdk.v1.1}, which is sent once for all channels that use
 * it.
 *
 * @param id the id for {@link SchemaReference}s, valid until the server sends its description again
 * @param data the text of the schema, or base64 of a binary one
 */
public record AdvertisedSchema(long id, String name, String encoding, String data) {

    /**
     * Describes a schema.
     *
     * @throws CharacterCodingException if the schema encoding is a text format and the schema is not valid UTF-8
     */
    public static AdvertisedSchema of(long id, Schema schema) throws CharacterCodingException {
        return new AdvertisedSchema(id, schema.name(), schema.encoding(), SchemaText.of(schema));
    }

    static AdvertisedSchema read(JsonParser parser) throws InvalidMessageException {
        Json.enterObject(parser);
        @Nullable Long id = null;
        @Nullable String name = null;
        @Nullable String encoding = null;
        @Nullable String data = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "id" -> id = Json.id(parser);
                case "name" -> name = Json.string(parser);
                case "encoding" -> encoding = Json.string(parser);
                case "data" -> data = Json.string(parser);
                default -> parser.skipChildren();
            }
        }
        return new AdvertisedSchema(
                Json.required(id, "id"),
                Json.required(name, "name"),
                Json.required(encoding, "encoding"),
                Json.required(data, "data"));
    }

    /**
     * Returns the schema.
     *
     * @throws InvalidMessageException if it should be base64 but is not
     */
    public Schema decode() throws InvalidMessageException {
        return SchemaText.decode(name, encoding, data);
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", id);
        json.writeStringProperty("name", name);
        json.writeStringProperty("encoding", encoding);
        json.writeStringProperty("data", data);
        json.writeEndObject();
    }
}
