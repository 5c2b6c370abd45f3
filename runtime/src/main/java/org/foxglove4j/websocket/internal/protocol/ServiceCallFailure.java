package org.foxglove4j.websocket.internal.protocol;

/**
 * Answers a service call that failed.
 *
 * @param serviceId the server's id of the service, unsigned
 * @param callId the client's id of the call, unsigned
 */
public record ServiceCallFailure(int serviceId, int callId, String message) implements ServerMessage {

    @Override
    public byte[] toJson() {
        return Json.message("serviceCallFailure", json -> {
            json.writeNumberProperty("serviceId", Integer.toUnsignedLong(serviceId));
            json.writeNumberProperty("callId", Integer.toUnsignedLong(callId));
            json.writeStringProperty("message", message);
        });
    }
}
