package org.foxglove4j.websocket.internal.transport;

/** Decides about handshakes, and takes the connections that come of them. Called by the transport's own threads. */
public interface TransportHandler {

    /** Decides whether a peer may connect. Must be quick: other peers wait. */
    HandshakeAnswer handshake(HandshakeRequest request);

    /** Takes a connection whose handshake is accepted. Must not wait for anything. */
    ConnectionHandler opened(Connection connection);

    /** Is called several times a second, by the thread that writes. Must not wait for anything. */
    void tick();
}
