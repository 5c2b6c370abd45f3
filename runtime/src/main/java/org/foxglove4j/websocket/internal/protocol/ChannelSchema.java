package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** How an {@link AdvertisedChannel} gives its schema, which differs by the subprotocol. */
public sealed interface ChannelSchema permits InlineSchema, SchemaReference {

    /**
     * Writes the members of the channel that tell of its schema.
     *
     * @see AdvertisedChannel
     */
    void write(JsonGenerator json);

    /**
     * Returns what the members of a channel tell of its schema. What has none of them is a channel without schema of the
     * newer subprotocol; of the older one it would have a name, if an empty one.
     */
    static ChannelSchema of(
            @Nullable Long schemaId, @Nullable String name, @Nullable String encoding, @Nullable String text) {
        return schemaId != null || (name == null && encoding == null && text == null)
                ? new SchemaReference(schemaId)
                : new InlineSchema(name == null ? "" : name, encoding, text == null ? "" : text);
    }
}
