package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/** Tells a client of services that it may call. */
public record AdvertiseServices(List<AdvertisedService> services) implements ServerMessage {

    static AdvertiseServices read(JsonParser parser) throws InvalidMessageException {
        List<AdvertisedService> services = List.of();
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "services" -> services = Json.list(parser, AdvertisedService::read);
                default -> parser.skipChildren();
            }
        }
        return new AdvertiseServices(services);
    }

    @Override
    public byte[] toJson() {
        return Json.message("advertiseServices", json -> {
            json.writeName("services").writeStartArray();
            services.forEach(service -> service.write(json));
            json.writeEndArray();
        });
    }
}
