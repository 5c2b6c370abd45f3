package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import org.foxglove4j.Schema;
import org.foxglove4j.SchemaEncodings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A schema contained in the channel, as in subprotocols before {@code foxglove.sdk.v1.1}.
 *
 * @param name empty without a schema
 * @param encoding null without a schema
 * @param text the text of the schema, or base64 of a binary one; empty without a schema
 */
public record InlineSchema(String name, @Nullable String encoding, String text) implements ChannelSchema {

    /** The schema of JSON without one, for clients that need one. */
    public static final InlineSchema ANY_JSON = new InlineSchema("", SchemaEncodings.JSON_SCHEMA, AnyJson.SCHEMA);

    private static final InlineSchema NONE = new InlineSchema("", null, "");

    /**
     * Describes a schema, or the absence of one.
     *
     * @throws CharacterCodingException if the schema encoding is a text format and the schema is not valid UTF-8
     */
    public static InlineSchema of(@Nullable Schema schema) throws CharacterCodingException {
        return schema == null ? NONE : new InlineSchema(schema.name(), schema.encoding(), SchemaText.of(schema));
    }

    /**
     * Returns the schema, or null if there is none.
     *
     * @param messageEncoding determines the schema encoding if an older server does not send it
     * @throws InvalidMessageException if it should be base64 but is not
     */
    public @Nullable Schema decode(String messageEncoding) throws InvalidMessageException {
        if (equals(NONE)) {
            return null;
        }
        return SchemaText.decode(name, encoding == null ? SchemaText.usualEncoding(messageEncoding) : encoding, text);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStringProperty("schemaName", name);
        Json.writeOptional(json, "schemaEncoding", encoding);
        json.writeStringProperty("schema", text);
    }
}
