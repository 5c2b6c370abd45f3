package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.jspecify.annotations.Nullable;

/**
 * The limits of a transport, and what it may agree on with peers.
 *
 * @param address where to listen; port 0 takes a free one
 * @param tls null for plain connections
 * @param maxMessageBytes the largest message that is taken from a peer
 * @param maxConnections the most connections, those still in their handshake included; more are cut at once
 * @param handshakeTimeout how long a peer may take until its handshake is done
 * @param stallTimeout how long a peer may take no bytes although there are some for it, or not be there at all
 * @param closeTimeout how long a peer may do nothing while a connection is being ended
 * @param deflate how messages are compressed for peers that offer it; null for not at all
 */
public record TransportConfig(
        InetSocketAddress address,
        @Nullable SSLContext tls,
        int maxMessageBytes,
        int maxConnections,
        Duration handshakeTimeout,
        Duration stallTimeout,
        Duration closeTimeout,
        @Nullable DeflateOptions deflate) {}
