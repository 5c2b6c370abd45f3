package org.foxglove4j.websocket.internal.protocol;

import java.nio.charset.CharacterCodingException;
import org.foxglove4j.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A schema within the channel, as subprotocols before {@code foxglove.sdk.v1.1} have it.
 *
 * @param name empty without a schema
 * @param encoding null without a schema
 * @param text the text of the schema, or base64 of a binary one; empty without a schema
 */
public record InlineSchema(String name, @Nullable String encoding, String text) implements ChannelSchema {

    private static final InlineSchema NONE = new InlineSchema("", null, "");

    /**
     * Describes a schema, or that there is none.
     *
     * @throws CharacterCodingException if the schema is text by its encoding, but not valid UTF-8
     */
    public static InlineSchema of(@Nullable Schema schema) throws CharacterCodingException {
        return schema == null ? NONE : new InlineSchema(schema.name(), schema.encoding(), SchemaText.of(schema));
    }

    /**
     * Returns the schema, or null if there is none.
     *
     * @param messageEncoding tells the schema's encoding where an older server does not
     * @throws InvalidMessageException if it is to be base64, but is not
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
