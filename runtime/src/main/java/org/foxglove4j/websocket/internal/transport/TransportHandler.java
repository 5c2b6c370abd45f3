package org.foxglove4j.websocket.internal.transport;

/** Accepts or rejects handshakes, and handles new connections. Called by the threads of the transport. */
public interface TransportHandler {

    /** Decides whether a peer may connect. Must be fast, because other peers wait for it. */
    HandshakeAnswer handshake(HandshakeRequest request);

    /** Handles a connection whose handshake was accepted. Must not block. */
    ConnectionHandler opened(Connection connection);

    /** Called several times per second by the writing thread. Must not block. */
    void tick();
}
