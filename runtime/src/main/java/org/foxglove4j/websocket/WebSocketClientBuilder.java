package org.foxglove4j.websocket;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.foxglove4j.websocket.internal.remote.RemoteConnector;
import org.foxglove4j.websocket.internal.tls.PemFiles;
import org.jspecify.annotations.Nullable;

/**
 * Configures and connects a client. Obtained from {@link WebSocketClient#builder}. Not thread-safe. A builder can be
 * reused after it has connected a client.
 */
public final class WebSocketClientBuilder {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration DEFAULT_ALIVE_TIMEOUT = Duration.ofSeconds(30);
    private static final int DEFAULT_MAX_MESSAGE_BYTES = 256 << 20;
    private static final int DEFAULT_PUBLISH_BACKLOG_BYTES = 16 << 20;

    private WebSocketClientListener listener = new WebSocketClientListener() {};
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable SSLContext tls;
    private Duration connectTimeout = DEFAULT_TIMEOUT;
    private Duration requestTimeout = DEFAULT_TIMEOUT;
    private Duration aliveTimeout = DEFAULT_ALIVE_TIMEOUT;
    private @Nullable Duration reconnectDelay;
    private int maxMessageBytes = DEFAULT_MAX_MESSAGE_BYTES;
    private int publishBacklogBytes = DEFAULT_PUBLISH_BACKLOG_BYTES;
    private @Nullable MessageCompression compression;

    WebSocketClientBuilder() {}

    /** Sets the listener. By default there is none. */
    public WebSocketClientBuilder listener(WebSocketClientListener newListener) {
        listener = Objects.requireNonNull(newListener, "listener");
        return this;
    }

    /**
     * Adds an HTTP header to the connection request, replacing any existing header with the same name, for example
     * {@code Authorization} for servers and proxies that require authentication. By default only the mandatory headers
     * are sent.
     *
     * @throws IllegalArgumentException if it is one of the mandatory headers, or the name or value is invalid
     */
    public WebSocketClientBuilder header(String name, String value) {
        RemoteConnector.requireHeader(name, value);
        headers.put(name, value);
        return this;
    }

    /** Sets the TLS context for connections to {@code wss} servers. Defaults to that of the platform. */
    public WebSocketClientBuilder tls(SSLContext newTls) {
        tls = Objects.requireNonNull(newTls, "tls");
        return this;
    }

    /**
     * Sets the certificates to trust on connections to {@code wss} servers. Only these certificates, and certificates
     * issued by them, are trusted. Use this for a robot with a self-signed certificate.
     *
     * @param trustedCertificates a file of certificates in PEM format; it is read by this call only
     * @throws IOException if the file cannot be read, or contains no certificate
     */
    public WebSocketClientBuilder tls(Path trustedCertificates) throws IOException {
        return tls(PemFiles.trust(trustedCertificates));
    }

    /**
     * Sets the timeout for connecting, which applies separately to accepting the connection and to receiving the
     * description of the server. Defaults to ten seconds.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketClientBuilder connectTimeout(Duration newTimeout) {
        connectTimeout = Positive.require(newTimeout, "connect timeout");
        return this;
    }

    /**
     * Sets the timeout for requests to the server. Defaults to ten seconds.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketClientBuilder requestTimeout(Duration newTimeout) {
        requestTimeout = Positive.require(newTimeout, "request timeout");
        return this;
    }

    /**
     * Sets how long the connection may be silent before it is considered lost, for example because the robot has lost
     * power or network. The client pings the server in the meantime. Defaults to 30 seconds.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketClientBuilder aliveTimeout(Duration newTimeout) {
        aliveTimeout = Positive.require(newTimeout, "alive timeout");
        return this;
    }

    /**
     * Makes the client reconnect when the connection has ended, and retry until it is closed. Subscriptions and
     * publishing continue after reconnecting; pending requests fail. By default the client does not reconnect.
     *
     * @param newDelay the delay before each attempt
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketClientBuilder reconnectDelay(Duration newDelay) {
        reconnectDelay = Positive.require(newDelay, "reconnect delay");
        return this;
    }

    /**
     * Sets the maximum size of a message from the server, in bytes. Defaults to 256 MiB. A larger message ends the
     * connection.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketClientBuilder maxMessageBytes(int newMaxMessageBytes) {
        maxMessageBytes = Positive.require(newMaxMessageBytes, "size of a message");
        return this;
    }

    /**
     * Sets the maximum size of published messages waiting to be sent, in bytes. Defaults to 16 MiB. If it is exceeded,
     * the oldest messages are dropped and counted.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketClientBuilder publishBacklogBytes(int newBacklogBytes) {
        publishBacklogBytes = Positive.require(newBacklogBytes, "backlog in bytes");
        return this;
    }

    /**
     * Offers compression of messages in both directions to the server. If the server accepts, published messages are
     * compressed with these options. Not offered by default. Useful on slow links.
     *
     * @see WebSocketClient#isCompressed
     */
    public WebSocketClientBuilder compression(MessageCompression newCompression) {
        compression = Objects.requireNonNull(newCompression, "compression");
        return this;
    }

    /**
     * Connects to a server, and waits until the server has sent its description.
     *
     * @param uri the address of the server, for example {@code ws://localhost:8765}
     * @throws IOException if the server cannot be reached, or does not speak the Foxglove WebSocket protocol
     * @throws IllegalArgumentException if {@code uri} is not a {@code ws} or {@code wss} URI
     */
    public WebSocketClient connect(String uri) throws IOException {
        if (!uri.contains("://")) {
            throw new IllegalArgumentException("expected a ws or wss URI such as ws://" + uri + ", found " + uri);
        }
        return connect(URI.create(uri));
    }

    /**
     * Connects to a server, and waits until the server has sent its description.
     *
     * @param uri the address of the server, for example {@code ws://localhost:8765}
     * @throws IOException if the server cannot be reached, or does not speak the Foxglove WebSocket protocol
     * @throws IllegalArgumentException if {@code uri} is not a {@code ws} or {@code wss} URI
     */
    public WebSocketClient connect(URI uri) throws IOException {
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.equalsIgnoreCase("ws") && !scheme.equalsIgnoreCase("wss")) {
            throw new IllegalArgumentException("expected a ws or wss URI such as ws://localhost:8765, found " + uri);
        }
        return WebSocketClient.connect(new RemoteOptions(
                uri,
                listener,
                Map.copyOf(headers),
                tls,
                connectTimeout,
                requestTimeout,
                aliveTimeout,
                reconnectDelay,
                maxMessageBytes,
                publishBacklogBytes,
                compression));
    }
}
