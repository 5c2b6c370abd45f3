package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The form in which an {@link AdvertisedChannel} contains its schema, which depends on the subprotocol. */
public sealed interface ChannelSchema permits InlineSchema, SchemaReference {

    /**
     * Writes the members of the channel that describe its schema.
     *
     * @see AdvertisedChannel
     */
    void write(JsonGenerator json);

    /**
     * Returns the schema described by the members of a channel. A channel without any of these members has no schema
     * and uses the newer subprotocol; in the older one there is always a name, which may be empty.
     */
    static ChannelSchema of(
            @Nullable Long schemaId, @Nullable String name, @Nullable String encoding, @Nullable String text) {
        return schemaId != null || (name == null && encoding == null && text == null)
                ? new SchemaReference(schemaId)
                : new InlineSchema(name == null ? "" : name, encoding, text == null ? "" : text);
    }
}
