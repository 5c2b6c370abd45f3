package org.foxglove4j.websocket.internal.transport;

/** What a peer gets that asks to connect. */
public sealed interface HandshakeAnswer {

    /** Lets it in, with one of the subprotocols that it offered. */
    record Accept(String subprotocol) implements HandshakeAnswer {}

    /**
     * Sends it away.
     *
     * @param status the HTTP status, for example {@code 400 Bad Request}
     * @param text the body of the HTTP response
     */
    record Refuse(String status, String text) implements HandshakeAnswer {}
}
