package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/** Tells a client of channels that it may subscribe to. */
public record Advertise(List<AdvertisedChannel> channels) implements ServerMessage {

    /** The most channels in one message. */
    public static final int MAX_CHANNELS = 100;

    static Advertise read(JsonParser parser) throws InvalidMessageException {
        return new Advertise(Json.onlyList(parser, "channels", AdvertisedChannel::read));
    }

    @Override
    public byte[] toJson() {
        return Json.message("advertise", json -> {
            json.writeName("channels").writeStartArray();
            channels.forEach(channel -> channel.write(json));
            json.writeEndArray();
        });
    }
}
