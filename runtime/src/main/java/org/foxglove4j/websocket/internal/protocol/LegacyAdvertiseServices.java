package org.foxglove4j.websocket.internal.protocol;

import java.util.List;

/**
 * Advertises services to a client of the subprotocol {@code foxglove.websocket.v1}. The older of these clients know
 * only {@code requestSchema} and {@code responseSchema}, which the newer ones ignore if there is a description in the
 * current form. So this message contains both.
 *
 * @param missingSchema the text for requests and responses that have no schema, or a binary one
 */
public record LegacyAdvertiseServices(List<AdvertisedService> services, String missingSchema) implements ServerMessage {

    @Override
    public byte[] toJson() {
        return Json.message("advertiseServices", json -> {
            json.writeName("services").writeStartArray();
            services.forEach(service -> service.writeLegacy(json, missingSchema));
            json.writeEndArray();
        });
    }
}
