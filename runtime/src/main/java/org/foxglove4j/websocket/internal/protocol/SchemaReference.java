package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * The id of an {@link AdvertisedSchema} of the same connection, as {@code foxglove.sdk.v1.1} has it.
 *
 * @param id null without a schema
 */
public record SchemaReference(@Nullable Long id) implements ChannelSchema {

    /** What a channel without schema has. */
    public static final SchemaReference NONE = new SchemaReference(null);

    @Override
    public void write(JsonGenerator json) {
        if (id != null) {
            json.writeNumberProperty("schemaId", id);
        }
    }
}
