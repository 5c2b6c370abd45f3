package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/**
 * Advertises channels to a client.
 *
 * @param schemas the schemas that the channels refer to and that were not yet advertised to the client; empty and
 *     omitted before {@code foxglove.sdk.v1.1}
 */
public record Advertise(List<AdvertisedSchema> schemas, List<AdvertisedChannel> channels) implements ServerMessage {

    /** The maximum number of channels in one message. */
    public static final int MAX_CHANNELS = 100;

    static Advertise read(JsonParser parser) throws InvalidMessageException {
        List<AdvertisedSchema> schemas = List.of();
        List<AdvertisedChannel> channels = List.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "schemas" -> schemas = Json.optionalList(parser, AdvertisedSchema::read);
                case "channels" -> channels = Json.list(parser, AdvertisedChannel::read);
                default -> parser.skipChildren();
            }
        }
        return new Advertise(schemas, channels);
    }

    @Override
    public byte[] toJson() {
        return Json.message("advertise", json -> {
            if (!schemas.isEmpty()) {
                json.writeName("schemas").writeStartArray();
                schemas.forEach(schema -> schema.write(json));
                json.writeEndArray();
            }
            json.writeName("channels").writeStartArray();
            channels.forEach(channel -> channel.write(json));
            json.writeEndArray();
        });
    }
}
