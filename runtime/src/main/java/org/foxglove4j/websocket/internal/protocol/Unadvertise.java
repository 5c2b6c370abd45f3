package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/** Notifies a client that channels are closed. */
public record Unadvertise(List<Long> channelIds) implements ServerMessage {

    static Unadvertise read(JsonParser parser) throws InvalidMessageException {
        return new Unadvertise(Json.onlyList(parser, "channelIds", Json::id));
    }

    @Override
    public byte[] toJson() {
        return Json.message("unadvertise", json -> {
            json.writeName("channelIds").writeStartArray();
            channelIds.forEach(json::writeNumber);
            json.writeEndArray();
        });
    }
}
