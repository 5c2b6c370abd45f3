package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/**
 * Tells a client that services are there no more.
 *
 * @param serviceIds the server's ids, unsigned
 */
public record UnadvertiseServices(List<Integer> serviceIds) implements ServerMessage {

    static UnadvertiseServices read(JsonParser parser) throws InvalidMessageException {
        List<Integer> serviceIds = List.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "serviceIds" -> serviceIds = Json.list(parser, Json::u32);
                default -> parser.skipChildren();
            }
        }
        return new UnadvertiseServices(serviceIds);
    }

    @Override
    public byte[] toJson() {
        return Json.message("unadvertiseServices", json -> {
            json.writeName("serviceIds").writeStartArray();
            serviceIds.forEach(id -> json.writeNumber(Integer.toUnsignedLong(id)));
            json.writeEndArray();
        });
    }
}
