package org.foxglove4j.websocket.internal.remote;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.foxglove4j.websocket.internal.frame.DeflateOptions;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a connection to a server.
 *
 * @param subprotocols the offered subprotocols in order of preference
 * @param headers additional HTTP headers of the request
 * @param tls the TLS context, or null for the default of the platform
 * @param silenceTimeout how long the connection may be silent
 * @param maxMessageBytes the maximum size of a message from the server
 * @param maxWaitingBytes the maximum size of waiting messages that may be dropped, in bytes
 * @param deflate the options for compressing messages if the server supports it, or null for no compression
 */
public record RemoteSocketConfig(
        URI uri,
        List<String> subprotocols,
        Map<String, String> headers,
        @Nullable SSLContext tls,
        Duration connectTimeout,
        Duration silenceTimeout,
        int maxMessageBytes,
        int maxWaitingBytes,
        @Nullable DeflateOptions deflate) {}
