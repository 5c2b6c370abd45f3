package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The handshake request of a peer.
 *
 * @param remoteAddress the address of the peer
 * @param path the request path, with its query
 * @param subprotocols the offered subprotocols in order, from all headers with that name
 * @param headers the HTTP headers, with case-insensitive names
 */
public record HandshakeRequest(
        InetSocketAddress remoteAddress, String path, List<String> subprotocols, Map<String, String> headers) {

    /** Returns the origin of the web page, if the peer is a browser. */
    public Optional<String> origin() {
        return Optional.ofNullable(headers.get("Origin")).filter(origin -> !origin.isEmpty());
    }
}
