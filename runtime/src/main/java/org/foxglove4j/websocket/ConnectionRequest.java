package org.foxglove4j.websocket;

import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.foxglove4j.websocket.internal.transport.HandshakeRequest;

/**
 * The HTTP request with which a client connects. Immutable.
 *
 * @see WebSocketServerBuilder#accessCheck
 * @see ConnectedClient#request
 */
public final class ConnectionRequest {

    private final HandshakeRequest request;

    ConnectionRequest(HandshakeRequest request) {
        this.request = request;
    }

    /** Returns the remote address, which may be that of a proxy. */
    public InetSocketAddress address() {
        return request.remoteAddress();
    }

    /** Returns the requested path and query, not decoded; {@code /} if the URL has no path. */
    public String path() {
        return request.path();
    }

    /**
     * Returns the decoded value of a query parameter: for {@code ws://robot:8765/?token=a%20b}, the {@code token} is
     * {@code a b}. Returns the first value if the parameter is repeated, and empty if it is missing.
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
     * Returns the value of an HTTP header such as {@code Authorization}, or empty if it is missing.
     *
     * @param name the name of the header; case-insensitive
     */
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.headers().get(name));
    }

    @Override
    public String toString() {
        return "ConnectionRequest[" + address() + "]";
    }

    /** Returns text that is not validly encoded unchanged. */
    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
