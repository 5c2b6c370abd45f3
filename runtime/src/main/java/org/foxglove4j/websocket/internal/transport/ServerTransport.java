package org.foxglove4j.websocket.internal.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;

/** Listens for WebSocket connections and transports their bytes. All its threads are daemon threads. */
public interface ServerTransport {

    /**
     * Binds the address, and starts accepting connections.
     *
     * @throws IOException if the address cannot be bound
     */
    static ServerTransport start(TransportConfig config, TransportHandler handler) throws IOException {
        return JavaWebSocketTransport.start(config, handler);
    }

    /** Returns the bound address with the actual port. */
    InetSocketAddress localAddress();

    /** Stops accepting connections; existing connections continue. */
    void stopAccepting();

    /**
     * Ends the transport. Connections that still exist after the given time are closed immediately. Does nothing if
     * called again.
     *
     * @return whether all connections ended within that time
     */
    boolean close(Duration timeout);
}
