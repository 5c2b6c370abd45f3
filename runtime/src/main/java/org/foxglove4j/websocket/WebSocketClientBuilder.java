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
 * Configures a client; {@link WebSocketClient#builder} begins, {@link #connect(URI)} ends. Not safe for use by several threads;
 * can be used again after it has connected a client.
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

    /** Sets who is told what happens; by default nobody. */
    public WebSocketClientBuilder listener(WebSocketClientListener newListener) {
        listener = Objects.requireNonNull(newListener, "listener");
        return this;
    }

    /**
     * Adds an HTTP header to the request by which the client connects, or replaces the one of that name; for servers and
     * proxies that let only those in whom they know, as by {@code Authorization}. By default there are only those that must
     * be.
     *
     * @throws IllegalArgumentException if it is one of those, or no header can have that name or value
     */
    public WebSocketClientBuilder header(String name, String value) {
        RemoteConnector.requireHeader(name, value);
        headers.put(name, value);
        return this;
    }

    /** Sets whom to trust, and who to be, on connections to {@code wss} servers; by default as the platform does. */
    public WebSocketClientBuilder tls(SSLContext newTls) {
        tls = Objects.requireNonNull(newTls, "tls");
        return this;
    }

    /**
     * Sets whom to trust on connections to {@code wss} servers: those certificates and what they vouch for, and nobody else.
     * For a robot that has made its certificate itself.
     *
     * @param trustedCertificates certificates in PEM; read now, and not again
     * @throws IOException if the file cannot be read, or holds none
     */
    public WebSocketClientBuilder tls(Path trustedCertificates) throws IOException {
        return tls(PemFiles.trust(trustedCertificates));
    }

    /**
     * Sets how long the server has to take a connection and to introduce itself, each; by default ten seconds.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketClientBuilder connectTimeout(Duration newTimeout) {
        connectTimeout = Positive.require(newTimeout, "connect timeout");
        return this;
    }

    /**
     * Sets how long the server has to answer a request; by default ten seconds.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketClientBuilder requestTimeout(Duration newTimeout) {
        requestTimeout = Positive.require(newTimeout, "request timeout");
        return this;
    }

    /**
     * Sets for how long nothing may come from the server, which is asked for a sign of life meanwhile; by default half
     * a minute. Then the connection has ended: the robot may have lost its power, or its network.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketClientBuilder aliveTimeout(Duration newTimeout) {
        aliveTimeout = Positive.require(newTimeout, "alive timeout");
        return this;
    }

    /**
     * Has the client connect again when the connection has ended, and go on trying until it is closed. ClientSubscriptions and
     * what it publishes go on then; requests that wait for an answer fail. By default it does not.
     *
     * @param newDelay how long to wait before each try
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketClientBuilder reconnectDelay(Duration newDelay) {
        reconnectDelay = Positive.require(newDelay, "reconnect delay");
        return this;
    }

    /**
     * Sets how long a message of the server may be, in bytes; by default 256 MiB. A longer one ends the connection.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketClientBuilder maxMessageBytes(int newMaxMessageBytes) {
        maxMessageBytes = Positive.require(newMaxMessageBytes, "size of a message");
        return this;
    }

    /**
     * Sets how much of what is published may wait to be sent, in bytes; by default 16 MiB. Beyond, the oldest messages
     * are dropped, and counted.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketClientBuilder publishBacklogBytes(int newBacklogBytes) {
        publishBacklogBytes = Positive.require(newBacklogBytes, "backlog in bytes");
        return this;
    }

    /**
     * Offers the server to compress messages, both ways; what is published is compressed as the options say, if the server
     * agrees. By default it is not offered. It is worth it where the link is thin.
     *
     * @see WebSocketClient#isCompressed
     */
    public WebSocketClientBuilder compression(MessageCompression newCompression) {
        compression = Objects.requireNonNull(newCompression, "compression");
        return this;
    }

    /**
     * Connects to a server, and waits until it has introduced itself.
     *
     * @param uri where it is, for example {@code ws://localhost:8765}
     * @throws IOException if it cannot be reached, or is not a server of the Foxglove WebSocket protocol
     * @throws IllegalArgumentException if it is not a URI of {@code ws} or {@code wss}
     */
    public WebSocketClient connect(String uri) throws IOException {
        if (!uri.contains("://")) {
            throw new IllegalArgumentException(
                    "a URI of ws or wss was expected, such as ws://" + uri + ", found " + uri);
        }
        return connect(URI.create(uri));
    }

    /**
     * Connects to a server, and waits until it has introduced itself.
     *
     * @param uri where it is, for example {@code ws://localhost:8765}
     * @throws IOException if it cannot be reached, or is not a server of the Foxglove WebSocket protocol
     * @throws IllegalArgumentException if the URI is not one of {@code ws} or {@code wss}
     */
    public WebSocketClient connect(URI uri) throws IOException {
        String scheme = String.valueOf(uri.getScheme());
        if (!scheme.equalsIgnoreCase("ws") && !scheme.equalsIgnoreCase("wss")) {
            throw new IllegalArgumentException(
                    "a URI of ws or wss was expected, such as ws://localhost:8765, found " + uri);
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
