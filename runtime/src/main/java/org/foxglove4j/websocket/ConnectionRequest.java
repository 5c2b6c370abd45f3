package org.foxglove4j.websocket;

import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.foxglove4j.websocket.internal.transport.HandshakeRequest;

/**
 * What a client says of itself when it connects. Immutable.
 *
 * @see WebSocketServerBuilder#accessCheck
 * @see ConnectedClient#request
 */
public final class ConnectionRequest {

    private final HandshakeRequest request;

    ConnectionRequest(HandshakeRequest request) {
        this.request = request;
    }

    /** Returns the address that it connects from, which may be that of a proxy. */
    public InetSocketAddress address() {
        return request.remoteAddress();
    }

    /** Returns the path that it asks for, with the query, as it asks: {@code /} if its URL names none. */
    public String path() {
        return request.path();
    }

    /**
     * Returns a parameter of the query, decoded: of {@code ws://robot:8765/?token=a%20b} the {@code token} is {@code a b}. The
     * first if there are several; empty if there is none.
     */
    public Optional<String> queryParameter(String name) {
        int query = path().indexOf('?');
        if (query < 0) {
            return Optional.empty();
        }
        for (String parameter : path().substring(query + 1).split("&", -1)) {
            int end = parameter.indexOf('=');
            if (end >= 0 && decode(parameter.substring(0, end)).equals(name)) {
                return Optional.of(decode(parameter.substring(end + 1)));
            }
        }
        return Optional.empty();
    }

    /**
     * Returns an HTTP header, such as {@code Authorization}; empty if there is none.
     *
     * @param name in upper or lower case
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.headers().get(name));
    }

    @Override
    public String toString() {
        return "ConnectionRequest[" + address() + "]";
    }

    /** Takes what is not encoded as it should be as it is. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
