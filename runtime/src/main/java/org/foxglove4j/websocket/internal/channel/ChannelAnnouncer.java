package org.foxglove4j.websocket.internal.channel;

import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.internal.protocol.Advertise;
import org.foxglove4j.websocket.internal.protocol.AdvertisedChannel;
import org.foxglove4j.websocket.internal.protocol.AdvertisedSchema;
import org.foxglove4j.websocket.internal.protocol.ChannelSchema;
import org.foxglove4j.websocket.internal.protocol.InlineSchema;
import org.foxglove4j.websocket.internal.protocol.SchemaReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the messages that advertise channels to one client, according to its subprotocol. Not thread-safe. */
public final class ChannelAnnouncer {

    private static final Logger LOGGER = LoggerFactory.getLogger(ChannelAnnouncer.class);

    private final SchemaForm form;

    /**
     * Includes schemas of closed channels, which the client also keeps until the server sends its description again.
     */
    private final Map<Schema, Long> schemaIds = new HashMap<>();

    /** Creates an instance for a client to which nothing has been advertised. */
    public ChannelAnnouncer(SchemaForm form) {
        this.form = form;
    }

    /** Called when the client has discarded the schemas. */
    public void forgetSchemas() {
        schemaIds.clear();
    }

    /** Advertises channels, omitting those that the client could not use. */
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

    /** Returns the form of a channel's schema; if it is a schema with a new id, adds it to the schemas to advertise. */
    private ChannelSchema schemaOf(ChannelDescriptor channel, List<AdvertisedSchema> told)
            throws CharacterCodingException {
        Schema schema = channel.schema();
        if (form == SchemaForm.LEGACY
                && schema == null
                && channel.messageEncoding().equals(MessageEncodings.JSON)) {
            return InlineSchema.ANY_JSON;
        }
        if (form != SchemaForm.TABLE) {
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
