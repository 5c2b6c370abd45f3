package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Unadvertises channels of a client.
 *
 * @param channelIds the client's ids, unsigned
 */
public record ClientUnadvertise(List<Integer> channelIds) implements ClientMessage {

    /** Returns the content of the text frame. */
    public String toText() {
        return Json.text("unadvertise", json -> Json.writeU32s(json, "channelIds", channelIds));
    }

    static ClientUnadvertise read(JsonParser parser) throws InvalidMessageException {
        @Nullable List<Integer> channelIds = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "channelIds" -> channelIds = Json.list(parser, Json::u32);
                default -> parser.skipChildren();
            }
        }
        return new ClientUnadvertise(Json.required(channelIds, "channelIds"));
    }
}
