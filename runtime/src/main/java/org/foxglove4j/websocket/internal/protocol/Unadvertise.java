package org.foxglove4j.websocket.internal.protocol;

import java.util.List;

/** Tells a client that channels are closed. */
public record Unadvertise(List<Long> channelIds) implements ServerMessage {

    @Override
    public byte[] toJson() {
        return Json.message("unadvertise", json -> {
            json.writeName("channelIds").writeStartArray();
            channelIds.forEach(json::writeNumber);
            json.writeEndArray();
        });
    }
}
