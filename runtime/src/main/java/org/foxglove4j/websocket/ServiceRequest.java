package org.foxglove4j.websocket;

import org.foxglove4j.internal.Count;

/** A call of a {@link Service}. */
public final class ServiceRequest {

    private final Service service;
    private final ConnectedClient client;
    private final int callId;
    private final String encoding;
    private final byte[] payload;

    ServiceRequest(Service service, ConnectedClient client, int callId, String encoding, byte[] payload) {
        this.service = service;
        this.client = client;
        this.callId = callId;
        this.encoding = encoding;
        this.payload = payload;
    }

    /** Returns the service that is called. */
    public Service service() {
        return service;
    }

    /** Returns the calling client. */
    public ConnectedClient client() {
        return client;
    }

    /** Returns the id of this call, chosen by the client, from 0 to 4294967295. */
    public long callId() {
        return Integer.toUnsignedLong(callId);
    }

    /** Returns the message encoding of the payload, for example {@code json}. */
    public String encoding() {
        return encoding;
    }

    /** Returns the encoded request. May be empty. The array is not reused, so the handler may keep it. */
    public byte[] payload() {
        return payload;
    }

    @Override
    public String toString() {
        return "ServiceRequest[" + service.name() + ", " + callId() + ", " + encoding + ", "
                + Count.of(payload.length, "byte") + "]";
    }
}
