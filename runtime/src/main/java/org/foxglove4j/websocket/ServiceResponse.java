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

    /** Returns the encoded response of a service, which must be in an encoding; one that names none is taken for that. */
    byte[] payload(String service, String expectedEncoding) {
        if (!encoding.isEmpty() && !encoding.equals(expectedEncoding)) {
            throw new IllegalArgumentException(
                    "a response in " + expectedEncoding + " was expected of service " + service + ", found one in "
                            + encoding + "; take the bytes: callService(name, encoding, request)");
        }
        return payload;
    }

    @Override
    public String toString() {
        return "ServiceResponse[" + encoding + ", " + payload.length + " bytes]";
    }
}
