package org.foxglove4j.websocket;

/** One call of a {@link Service}. */
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

    /** Returns who calls. */
    public ConnectedClient client() {
        return client;
    }

    /** Returns the id that the client chose for this call, from 0 to 4294967295. */
    public long callId() {
        return Integer.toUnsignedLong(callId);
    }

    /** Returns the message encoding of the payload, for example {@code json}. */
    public String encoding() {
        return encoding;
    }

    /** Returns the encoded request, yours to keep; may be empty. */
    public byte[] payload() {
        return payload;
    }

    @Override
    public String toString() {
        return "ServiceRequest[" + service.name() + ", " + callId() + ", " + encoding + ", " + payload.length
                + " bytes]";
    }
}
