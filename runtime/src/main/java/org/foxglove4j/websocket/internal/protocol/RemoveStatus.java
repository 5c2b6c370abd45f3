package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/** Removes statuses. */
public record RemoveStatus(List<String> statusIds) implements ServerMessage {

    static RemoveStatus read(JsonParser parser) throws InvalidMessageException {
        return new RemoveStatus(Json.onlyList(parser, "statusIds", Json::string));
    }

    @Override
    public byte[] toJson() {
        return Json.message("removeStatus", json -> Json.writeStrings(json, "statusIds", statusIds));
    }
}
