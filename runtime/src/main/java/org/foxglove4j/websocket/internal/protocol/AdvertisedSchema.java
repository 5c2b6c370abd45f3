package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A schema that an {@link Advertise} of {@code foxglove.sdk.v1.1} tells of, once, for all channels that have it.
 *
 * @param id for {@link SchemaReference}s, until the server introduces itself anew
 * @param data the text of the schema, or base64 of a binary one
 */
public record AdvertisedSchema(long id, String name, String encoding, String data) {

    /**
     * Describes a schema.
     *
     * @throws CharacterCodingException if the schema is text by its encoding, but not valid UTF-8
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
     * @throws InvalidMessageException if it is to be base64, but is not
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
