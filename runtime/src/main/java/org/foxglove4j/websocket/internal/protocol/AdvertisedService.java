package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * A service in an {@link AdvertiseServices} message.
 *
 * @param id the id assigned by the server, unsigned
 * @param request the description of requests, or null if there is none
 * @param response the description of responses, or null if there is none
 */
public record AdvertisedService(
        int id,
        String name,
        String type,
        @Nullable ServiceSide request,
        @Nullable ServiceSide response) {

    static AdvertisedService read(JsonParser parser) throws InvalidMessageException {
        Json.enterObject(parser);
        @Nullable Integer id = null;
        @Nullable String name = null;
        @Nullable String type = null;
        @Nullable ServiceSide request = null;
        @Nullable ServiceSide response = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "id" -> id = Json.u32(parser);
                case "name" -> name = Json.string(parser);
                case "type" -> type = Json.string(parser);
                case "request" -> request = ServiceSide.read(parser);
                case "response" -> response = ServiceSide.read(parser);
                default -> parser.skipChildren();
            }
        }
        return new AdvertisedService(
                Json.required(id, "id"), Json.required(name, "name"), Json.required(type, "type"), request, response);
    }

    void write(JsonGenerator json) {
        writeStart(json);
        ServiceSide.write(json, "request", request);
        ServiceSide.write(json, "response", response);
        json.writeEndObject();
    }

    void writeLegacy(JsonGenerator json, String missingSchema) {
        writeStart(json);
        ServiceSide.writeLegacy(json, "request", request, missingSchema);
        ServiceSide.writeLegacy(json, "response", response, missingSchema);
        json.writeEndObject();
    }

    private void writeStart(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("id", Integer.toUnsignedLong(id));
        json.writeStringProperty("name", name);
        json.writeStringProperty("type", type);
    }
}
