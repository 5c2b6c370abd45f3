package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/**
 * Notifies a client that services were removed.
 *
 * @param serviceIds the server's ids, unsigned
 */
public record UnadvertiseServices(List<Integer> serviceIds) implements ServerMessage {

    static UnadvertiseServices read(JsonParser parser) throws InvalidMessageException {
        return new UnadvertiseServices(Json.onlyList(parser, "serviceIds", Json::u32));
    }

    @Override
    public byte[] toJson() {
        return Json.message("unadvertiseServices", json -> Json.writeU32s(json, "serviceIds", serviceIds));
    }
}
