package org.foxglove4j.websocket.internal.channel;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.internal.protocol.Advertise;
import org.foxglove4j.websocket.internal.protocol.AdvertisedChannel;
import org.foxglove4j.websocket.internal.protocol.AdvertisedSchema;
import org.foxglove4j.websocket.internal.protocol.ChannelSchema;
import org.foxglove4j.websocket.internal.protocol.InlineSchema;
import org.foxglove4j.websocket.internal.protocol.SchemaReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what one client is told of channels, in the words of its subprotocol. Not safe for use by several threads. */
public final class ChannelAnnouncer {

    private static final Logger LOGGER = LoggerFactory.getLogger(ChannelAnnouncer.class);

    private final boolean schemaTable;

    /** Also of channels that have gone: the client keeps them as well, until the server introduces itself anew. */
    private final Map<Schema, Long> schemaIds = new HashMap<>();

    /**
     * Creates one for a client that has been told nothing.
     *
     * @param schemaTable whether it is told of each schema once
     */
    public ChannelAnnouncer(boolean schemaTable) {
        this.schemaTable = schemaTable;
    }

    /** Says that the client has forgotten the schemas. */
    public void forgetSchemas() {
        schemaIds.clear();
    }

    /** Announces channels; those that the client could make nothing of are left out. */
    public Announcement announce(List<ChannelDescriptor> channels) {
        List<ChannelDescriptor> announced = new ArrayList<>();
        List<Advertise> messages = new ArrayList<>();
        List<AdvertisedSchema> schemas = new ArrayList<>();
        List<AdvertisedChannel> shown = new ArrayList<>();
        for (ChannelDescriptor channel : channels) {
            if (AdvertisedChannel.lacksSchema(channel)) {
                LOGGER.warn(
                        "Ignoring advertise channel for {} because a schema is required for message encoding {}",
                        channel.topic(),
                        channel.messageEncoding());
                continue;
            }
            try {
                shown.add(AdvertisedChannel.of(channel, schemaOf(channel, schemas)));
                announced.add(channel);
            } catch (CharacterCodingException e) {
                LOGGER.warn(
                        "Error advertising channel to client: the schema of {} is not valid UTF-8", channel.topic());
            }
            if (shown.size() == Advertise.MAX_CHANNELS) {
                messages.add(new Advertise(schemas, shown));
                schemas = new ArrayList<>();
                shown = new ArrayList<>();
            }
        }
        if (!shown.isEmpty()) {
            messages.add(new Advertise(schemas, shown));
        }
        return new Announcement(announced, messages);
    }

    /** Returns what the channel says of its schema; if that is one by a new id, adds it to those to be told. */
    private ChannelSchema schemaOf(ChannelDescriptor channel, List<AdvertisedSchema> told)
            throws CharacterCodingException {
        Schema schema = channel.schema();
        if (!schemaTable) {
            return InlineSchema.of(schema);
        }
        if (schema == null) {
            return SchemaReference.NONE;
        }
        Long known = schemaIds.get(schema);
        if (known != null) {
            return new SchemaReference(known);
        }
        long id = schemaIds.size() + 1L;
        told.add(AdvertisedSchema.of(id, schema));
        schemaIds.put(schema, id);
        return new SchemaReference(id);
    }
}
