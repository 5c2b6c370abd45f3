package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/** Takes back statuses. */
public record RemoveStatus(List<String> statusIds) implements ServerMessage {

    static RemoveStatus read(JsonParser parser) throws InvalidMessageException {
        List<String> statusIds = List.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "statusIds" -> statusIds = Json.list(parser, Json::string);
                default -> parser.skipChildren();
            }
        }
        return new RemoveStatus(statusIds);
    }

    @Override
    public byte[] toJson() {
        return Json.message("removeStatus", json -> Json.writeStrings(json, "statusIds", statusIds));
    }
}
