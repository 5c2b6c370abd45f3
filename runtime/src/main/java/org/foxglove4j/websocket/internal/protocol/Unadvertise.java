package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/** Tells a client that channels are closed. */
public record Unadvertise(List<Long> channelIds) implements ServerMessage {

    static Unadvertise read(JsonParser parser) throws InvalidMessageException {
        List<Long> channelIds = List.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "channelIds" -> channelIds = Json.list(parser, Json::channelId);
                default -> parser.skipChildren();
            }
        }
        return new Unadvertise(channelIds);
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
