package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a transport.
 *
 * @param address the address to listen on; port 0 means any free port
 * @param tls how to encrypt, or null for unencrypted connections
 * @param maxMessageBytes the maximum size of a message from a peer
 * @param maxConnections the maximum number of connections, including those in their handshake; further ones are closed
 *     immediately
 * @param handshakeTimeout the time within which a peer must complete its handshake
 * @param stallTimeout how long a peer may accept no bytes although some are waiting, or be unreachable
 * @param closeTimeout how long a peer may be inactive while its connection is being closed
 * @param deflate the options for compressing messages for peers that support it, or null for no compression
 */
public record TransportConfig(
        InetSocketAddress address,
        @Nullable ServerTls tls,
        int maxMessageBytes,
        int maxConnections,
        Duration handshakeTimeout,
        Duration stallTimeout,
        Duration closeTimeout,
        @Nullable DeflateOptions deflate) {}
