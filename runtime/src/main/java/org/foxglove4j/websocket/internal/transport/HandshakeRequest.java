package org.foxglove4j.websocket.internal.transport;

import java.util.List;
import java.util.Optional;

/**
 * What a peer asks for when it connects.
 *
 * @param path the request path, with its query
 * @param subprotocols what it offers, in its order, from all headers of that name
 * @param origin the web page that connects, if it is a browser that does
 */
public record HandshakeRequest(String path, List<String> subprotocols, Optional<String> origin) {}
