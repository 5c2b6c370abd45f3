package org.foxglove4j.websocket.internal.transport;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a peer asks for when it connects.
 *
 * @param remoteAddress where it connects from
 * @param path the request path, with its query
 * @param subprotocols what it offers, in its order, from all headers of that name
 * @param headers the HTTP headers; found by their names in upper or lower case
 */
public record HandshakeRequest(
        InetSocketAddress remoteAddress, String path, List<String> subprotocols, Map<String, String> headers) {

    /** Returns the web page that connects, if it is a browser that does. */
    public Optional<String> origin() {
        return Optional.ofNullable(headers.get("Origin")).filter(origin -> !origin.isEmpty());
    }
}
