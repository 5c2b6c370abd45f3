package org.foxglove4j.websocket.internal.protocol;

import java.util.List;

/** Takes back statuses. */
public record RemoveStatus(List<String> statusIds) implements ServerMessage {

    @Override
    public byte[] toJson() {
        return Json.message("removeStatus", json -> Json.writeStrings(json, "statusIds", statusIds));
    }
}
