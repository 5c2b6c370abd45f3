package org.foxglove4j.websocket.internal.transport;

/** The answer to a handshake request. */
public sealed interface HandshakeAnswer {

    /**
     * Accepts the peer.
     *
     * @param subprotocol one of the subprotocols that it offered
     * @param request the request
     */
    record Accept(String subprotocol, HandshakeRequest request) implements HandshakeAnswer {}

    /**
     * Rejects the peer.
     *
     * @param status the HTTP status, for example {@code 400 Bad Request}
     * @param text the body of the HTTP response
     */
    record Refuse(String status, String text) implements HandshakeAnswer {}
}
