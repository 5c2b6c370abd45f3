package org.foxglove4j.websocket.internal.protocol;

import java.util.List;
import tools.jackson.core.JsonParser;

/** Advertises services to a client. */
public record AdvertiseServices(List<AdvertisedService> services) implements ServerMessage {

    static AdvertiseServices read(JsonParser parser) throws InvalidMessageException {
        return new AdvertiseServices(Json.onlyList(parser, "services", AdvertisedService::read));
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
