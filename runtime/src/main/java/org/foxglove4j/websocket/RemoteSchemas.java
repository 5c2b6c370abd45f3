package org.foxglove4j.websocket;

import java.util.HashMap;
import java.util.Map;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.internal.protocol.AdvertisedChannel;
import org.foxglove4j.websocket.internal.protocol.AdvertisedSchema;
import org.foxglove4j.websocket.internal.protocol.InlineSchema;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.protocol.SchemaReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The schemas that the server of one connection has advertised. Not thread-safe. */
final class RemoteSchemas {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteSchemas.class);

    private final Map<Long, Schema> told = new HashMap<>();

    void add(AdvertisedSchema schema) {
        try {
            told.put(schema.id(), schema.decode());
        } catch (InvalidMessageException e) {
            LOGGER.warn("The server advertised the schema {}, but {}", schema.name(), e.getMessage());
        }
    }

    void clear() {
        told.clear();
    }

    /** Returns the schema of a channel, or null if it has none or its schema is invalid. */
    @Nullable
    Schema of(AdvertisedChannel channel) {
        return channel.schema() instanceof SchemaReference reference
                ? find(channel, reference.id())
                : decode(channel, (InlineSchema) channel.schema());
    }

    private @Nullable Schema find(AdvertisedChannel channel, @Nullable Long id) {
        Schema schema = id == null ? null : told.get(id);
        if (id != null && schema == null) {
            LOGGER.warn("The server advertised {}, but not its schema with id {}", channel.topic(), id);
        }
        return schema;
    }

    private static @Nullable Schema decode(AdvertisedChannel channel, InlineSchema schema) {
        try {
            return schema.decode(channel.encoding());
        } catch (InvalidMessageException e) {
            LOGGER.warn("The server advertised {}, but {}", channel.topic(), e.getMessage());
            return null;
        }
    }
}
