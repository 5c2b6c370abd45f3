package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A reference to an {@link AdvertisedSchema} of the same connection, as in {@code foxglove.sdk.v1.1}.
 *
 * @param id the id of the schema, or null without a schema
 */
public record SchemaReference(@Nullable Long id) implements ChannelSchema {

    /** The reference of a channel without a schema. */
    public static final SchemaReference NONE = new SchemaReference(null);

    @Override
    public void write(JsonGenerator json) {
        if (id != null) {
            json.writeNumberProperty("schemaId", id);
        }
    }
}
