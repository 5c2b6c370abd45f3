package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Listens for WebSocket connections and carries their bytes. All its threads are daemons. */
public interface ServerTransport {

    /**
     * Binds, and begins to accept connections.
     *
     * @throws IOException if the address cannot be bound
     */
    static ServerTransport start(TransportConfig config, TransportHandler handler) throws IOException {
        return JavaWebSocketTransport.start(config, handler);
    }

    /** Returns the address that is bound, with the real port. */
    InetSocketAddress localAddress();

    /** Accepts no more connections; those that exist go on. */
    void stopAccepting();

    /**
     * Ends everything: connections that are still there after the time given are cut. Does nothing if called again.
     *
     * @return whether all of them had ended by themselves
     */
    boolean close(Duration patience);
}
