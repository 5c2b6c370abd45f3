package org.foxglove4j.websocket.internal.transport;

/** What a peer gets that asks to connect. */
public sealed interface HandshakeAnswer {

    /**
     * Lets it in.
     *
     * @param subprotocol one of those that it offered
     * @param request what it asked for
     */
    record Accept(String subprotocol, HandshakeRequest request) implements HandshakeAnswer {}

    /**
     * Sends it away.
     *
     * @param status the HTTP status, for example {@code 400 Bad Request}
     * @param text the body of the HTTP response
     */
    record Refuse(String status, String text) implements HandshakeAnswer {}
}
