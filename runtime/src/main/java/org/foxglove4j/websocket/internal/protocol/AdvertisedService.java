package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A service as {@link AdvertiseServices} shows it.
 *
 * @param id the server's id of it, unsigned
 * @param request null if nothing was said of requests
 * @param response null if nothing was said of responses
 */
public record AdvertisedService(
        int id,
        String name,
        String type,
        @Nullable ServiceSide request,
        @Nullable ServiceSide response) {

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", Integer.toUnsignedLong(id));
        json.writeStringProperty("name", name);
        json.writeStringProperty("type", type);
        ServiceSide.write(json, "request", request);
        ServiceSide.write(json, "response", response);
        json.writeEndObject();
    }
}
