package org.foxglove4j.websocket;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.foxglove4j.websocket.internal.remote.RemoteSocketConfig;
import org.jspecify.annotations.Nullable;

/**
 * The options of a client.
 *
 * @param tls the TLS context, or null for the default of the platform
 * @param reconnectDelay the delay before reconnecting, or null to not reconnect
 * @param compression the compression to offer, or null for none
 */
record RemoteOptions(
        URI uri,
        WebSocketClientListener listener,
        Map<String, String> headers,
        @Nullable SSLContext tls,
        Duration connectTimeout,
        Duration requestTimeout,
        Duration aliveTimeout,
        @Nullable Duration reconnectDelay,
        int maxMessageBytes,
        int publishBacklogBytes,
        @Nullable MessageCompression compression) {

    RemoteSocketConfig socketConfig() {
        return new RemoteSocketConfig(
                uri,
                Subprotocols.ALL,
                headers,
                tls,
                connectTimeout,
                aliveTimeout,
                maxMessageBytes,
                publishBacklogBytes,
                compression == null ? null : compression.options());
    }
}
