package org.foxglove4j.websocket;

/** What a service has answered to a {@link WebSocketClient}. Immutable. */
public final class ServiceResponse {

    private final String encoding;
    private final byte[] payload;

    ServiceResponse(String encoding, byte[] payload) {
        this.encoding = encoding;
        this.payload = payload;
    }

    /** Returns the encoding, for example {@code json}. */
    public String encoding() {
        return encoding;
    }

    /** Returns the encoded response; not a copy. */
    public byte[] payload() {
        return payload;
    }

    @Override
    public String toString() {
        return "ServiceResponse[" + encoding + ", " + payload.length + " bytes]";
    }
}
