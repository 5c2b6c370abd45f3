package org.foxglove4j.websocket;

import org.foxglove4j.websocket.internal.callback.PendingCalls;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.ServiceCallFailure;
import org.foxglove4j.websocket.internal.protocol.ServiceCallRequest;
import org.foxglove4j.websocket.internal.protocol.ServiceCallResponse;
import org.foxglove4j.websocket.internal.protocol.ServiceSide;
import org.jspecify.annotations.Nullable;

/** Handles service calls of one client. Used only in the client's inbox. */
final class ClientServices {

    private final ServerClient client;
    private final @Nullable ServiceRegistry services;
    private final PendingCalls calls = new PendingCalls();

    ClientServices(ServerClient client, @Nullable ServiceRegistry services) {
        this.client = client;
        this.services = services;
    }

    /** Advertises the services to the client. */
    void begin() {
        if (services != null) {
            services.addClient(client);
        }
    }

    /** Stops notifying the client, because it has disconnected. */
    void end() {
        if (services != null) {
            services.removeClient(client);
        }
    }

    void call(ServiceCallRequest request) {
        if (services == null) {
            fail(request, "Server does not support services");
            return;
        }
        Service service = services.find(request.serviceId());
        if (service == null) {
            fail(request, "Unknown service");
        } else if (!services.accepts(service, request.encoding())) {
            fail(request, "Unsupported encoding");
        } else {
            client.output().awaitRoom();
            begin(service, request);
        }
    }

    private void begin(Service service, ServiceCallRequest request) {
        ServiceRequest call =
                new ServiceRequest(service, client, request.callId(), request.encoding(), request.payload());
        boolean begun = calls.begin(
                "service " + service.name(),
                () -> service.handler().handle(call),
                payload -> {
                    ServiceSide response = service.response();
                    String encoding = response == null ? request.encoding() : response.encoding();
                    byte[] frame = Frames.binary(
                            new ServiceCallResponse(request.serviceId(), request.callId(), encoding, payload)
                                    .toBytes());
                    return () -> client.output().answer(frame);
                },
                failure -> fail(
                        request, FailureText.of(failure, "Internal server error: service failed to send a response")));
        if (!begun) {
            fail(request, "Too many requests");
        }
    }

    private void fail(ServiceCallRequest request, String reason) {
        client.output().answer(new ServiceCallFailure(request.serviceId(), request.callId(), reason));
    }
}
