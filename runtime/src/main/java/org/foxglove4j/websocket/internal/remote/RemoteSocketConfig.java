package org.foxglove4j.websocket.internal.remote;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.jspecify.annotations.Nullable;

/**
 * What a connection to a server needs.
 *
 * @param subprotocols those that are offered, the preferred one first
 * @param headers the HTTP headers that the request has besides those that it must have
 * @param tls null for the platform's own
 * @param patience how long nothing may come
 * @param maxMessageBytes how long a message of the server may be
 * @param maxWaitingBytes how much of what may be lost waits to be sent
 * @param deflate how messages are compressed if the server understands it; null for not at all
 */
public record RemoteSocketConfig(
        URI uri,
        List<String> subprotocols,
        Map<String, String> headers,
        @Nullable SSLContext tls,
        Duration connectTimeout,
        Duration patience,
        int maxMessageBytes,
        int maxWaitingBytes,
        @Nullable DeflateOptions deflate) {}
