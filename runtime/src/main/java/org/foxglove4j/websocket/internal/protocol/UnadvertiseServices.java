package org.foxglove4j.websocket.internal.protocol;

import java.util.List;

/**
 * Tells a client that services are there no more.
 *
 * @param serviceIds the server's ids, unsigned
 */
public record UnadvertiseServices(List<Integer> serviceIds) implements ServerMessage {

    @Override
    public byte[] toJson() {
        return Json.message("unadvertiseServices", json -> {
            json.writeName("serviceIds").writeStartArray();
            serviceIds.forEach(id -> json.writeNumber(Integer.toUnsignedLong(id)));
            json.writeEndArray();
        });
    }
}
