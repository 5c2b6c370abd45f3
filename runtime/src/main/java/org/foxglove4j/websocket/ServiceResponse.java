package org.foxglove4j.websocket;

/** The response of a service to a {@link WebSocketClient}. */
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

    /** Returns the encoded response, without copying it. */
    public byte[] payload() {
        return payload;
    }

    /** Returns the encoded response of a service after checking its encoding, which may be empty. */
    byte[] payload(String service, String expectedEncoding) {
        if (!encoding.isEmpty() && !encoding.equals(expectedEncoding)) {
            throw new IllegalArgumentException("expected a response in " + expectedEncoding + " from service " + service
                    + ", found one in " + encoding + "; use callService(name, encoding, request) to get the bytes");
        }
        return payload;
    }

    @Override
    public String toString() {
        return "ServiceResponse[" + encoding + ", " + payload.length + " bytes]";
    }
}
