package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * The description of the requests or the responses of a service in an {@link AdvertiseServices} message.
 *
 * @param schemaName empty without a schema
 * @param schemaEncoding null without a schema
 * @param schema the text of the schema, or base64 of a binary one; empty without a schema
 */
public record ServiceSide(
        String encoding, String schemaName, @Nullable String schemaEncoding, String schema) {

    /**
     * Describes requests or responses.
     *
     * @throws CharacterCodingException if the schema encoding is a text format and the schema is not valid UTF-8
     */
    public static ServiceSide of(String encoding, @Nullable Schema schema) throws CharacterCodingException {
        return schema == null
                ? new ServiceSide(encoding, "", null, "")
                : new ServiceSide(encoding, schema.name(), schema.encoding(), SchemaText.of(schema));
    }

    /** Returns this description with another encoding. */
    public ServiceSide withEncoding(String newEncoding) {
        return new ServiceSide(newEncoding, schemaName, schemaEncoding, schema);
    }

    static @Nullable ServiceSide read(JsonParser parser) throws InvalidMessageException {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return null;
        }
        Json.enterObject(parser);
        @Nullable String encoding = null;
        String schemaName = "";
        @Nullable String schemaEncoding = null;
        String schema = "";
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "encoding" -> encoding = Json.string(parser);
                case "schemaName" -> schemaName = Json.string(parser);
                case "schemaEncoding" -> schemaEncoding = Json.optionalString(parser);
                case "schema" -> schema = Json.string(parser);
                default -> parser.skipChildren();
            }
        }
        return new ServiceSide(Json.required(encoding, "encoding"), schemaName, schemaEncoding, schema);
    }

    /**
     * Returns the schema, or null if there is none.
     *
     * @throws InvalidMessageException if it should be base64 but is not
     */
    public @Nullable Schema decodeSchema() throws InvalidMessageException {
        return schemaEncoding == null ? null : SchemaText.decode(schemaName, schemaEncoding, schema);
    }

    /** A missing schema is written as an empty string, in a member with a different name. */
    static void write(JsonGenerator json, String name, @Nullable ServiceSide side) {
        if (side == null || side.schemaEncoding == null) {
            writeText(json, name, "");
        } else {
            side.write(json, name);
        }
    }

    static void writeLegacy(JsonGenerator json, String name, @Nullable ServiceSide side, String missingSchema) {
        if (side == null || side.schemaEncoding == null) {
            writeText(json, name, missingSchema);
        } else {
            writeText(json, name, SchemaText.isBinary(side.schemaEncoding) ? missingSchema : side.schema);
            side.write(json, name);
        }
    }

    private static void writeText(JsonGenerator json, String name, String schema) {
        json.writeStringProperty(name + "Schema", schema);
    }

    private void write(JsonGenerator json, String name) {
        json.writeName(name).writeStartObject();
        json.writeStringProperty("encoding", encoding);
        json.writeStringProperty("schemaName", schemaName);
        json.writeStringProperty("schemaEncoding", schemaEncoding);
        json.writeStringProperty("schema", schema);
        json.writeEndObject();
    }
}
