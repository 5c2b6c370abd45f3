package org.foxglove4j.websocket.internal.protocol;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Answers a failed service call.
 *
 * @param serviceId the server's id of the service, unsigned
 * @param callId the client's id of the call, unsigned
 */
public record ServiceCallFailure(int serviceId, int callId, String message) implements ServerMessage {

    static ServiceCallFailure read(JsonParser parser) throws InvalidMessageException {
        @Nullable Integer serviceId = null;
        @Nullable Integer callId = null;
        @Nullable String message = null;
        for (String field = Json.nextField(parser); field != null; field = Json.nextField(parser)) {
            switch (field) {
                case "serviceId" -> serviceId = Json.u32(parser);
                case "callId" -> callId = Json.u32(parser);
                case "message" -> message = Json.string(parser);
                default -> parser.skipChildren();
            }
        }
        return new ServiceCallFailure(
                Json.required(serviceId, "serviceId"),
                Json.required(callId, "callId"),
                Json.required(message, "message"));
    }

    @Override
    public byte[] toJson() {
        return Json.message("serviceCallFailure", json -> {
            json.writeNumberProperty("serviceId", Integer.toUnsignedLong(serviceId));
            json.writeNumberProperty("callId", Integer.toUnsignedLong(callId));
            json.writeStringProperty("message", message);
        });
    }
}
