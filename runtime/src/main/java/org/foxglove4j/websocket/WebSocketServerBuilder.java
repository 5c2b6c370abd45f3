package org.foxglove4j.websocket;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.foxglove4j.Context;
import org.foxglove4j.Decoder;
import org.foxglove4j.SinkChannelFilter;
import org.foxglove4j.internal.RateLimits;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.websocket.internal.asset.AssetPath;
import org.foxglove4j.websocket.internal.tls.PemFiles;
import org.foxglove4j.websocket.internal.transport.ServerTls;
import org.jspecify.annotations.Nullable;

/**
 * Configures and starts a server. Obtained from {@link WebSocketServer#builder}.
 *
 * <p>Not thread-safe. A builder can be reused after it has started a server.
 */
public final class WebSocketServerBuilder {

    private static final String RESERVED_KEYS = "fg-";
    private static final int MAX_PORT = 65535;

    private String name = "";
    private String host = "127.0.0.1";
    private int port = DefaultPort.get();
    private String sessionId = Long.toString(System.currentTimeMillis());
    private Context context = Context.getDefault();
    private SinkChannelFilter channelFilter = SinkChannelFilter.all();
    private RateLimits rateLimits = RateLimits.NONE;
    private final Map<String, String> metadata = new TreeMap<>();
    private final ServerOffersBuilder offers = new ServerOffersBuilder();
    private boolean strictSubprotocol;
    private ServerLimits limits = ServerLimits.defaults();
    private Predicate<String> originCheck = origin -> true;
    private Predicate<ConnectionRequest> accessCheck = request -> true;
    private WebSocketServerListener listener = new WebSocketServerListener() {};
    private @Nullable ServerTls tls;
    private @Nullable MessageCompression compression;

    WebSocketServerBuilder() {}

    /**
     * Sets the name of the server, which the app shows. Empty by default.
     * @throws IllegalArgumentException if it contains an unpaired surrogate
     */
    public WebSocketServerBuilder name(String newName) {
        name = WireText.require(newName, "the name");
        return this;
    }

    /**
     * Sets the address and port to listen on. Defaults to {@code 127.0.0.1}, which cannot be reached from other
     * machines, and port 8765, or the one in the system property {@code foxglove4j.port} if it is set, as in
     * {@code java -Dfoxglove4j.port=8766}.
     *
     * @param newHost a host name or address of this machine; {@code 0.0.0.0} for all its addresses
     * @param newPort the port, or 0 for any free port; see {@link WebSocketServer#port}
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     */
    public WebSocketServerBuilder bind(String newHost, int newPort) {
        host = Objects.requireNonNull(newHost, "host");
        return port(newPort);
    }

    /**
     * Sets the port without changing the host. Defaults to 8765, or to the system property {@code foxglove4j.port}.
     *
     * @param newPort the port, or 0 for any free port; see {@link WebSocketServer#port}
     * @throws IllegalArgumentException if the port is not between 0 and 65535
     */
    public WebSocketServerBuilder port(int newPort) {
        if (newPort < 0 || newPort > MAX_PORT) {
            throw new IllegalArgumentException("port " + newPort + " is not between 0 and " + MAX_PORT);
        }
        port = newPort;
        return this;
    }

    /**
     * Sets the session id. Defaults to the current time. A client that reconnects to a different session discards the
     * data that it has received.
     * @throws IllegalArgumentException if it contains an unpaired surrogate
     */
    public WebSocketServerBuilder sessionId(String newSessionId) {
        sessionId = WireText.require(newSessionId, "the session id");
        return this;
    }

    /** Sets the context whose channels are served. Defaults to {@link Context#getDefault}. */
    public WebSocketServerBuilder context(Context newContext) {
        context = Objects.requireNonNull(newContext, "context");
        return this;
    }

    /** Sets a filter for the channels to serve. All are served by default. Clients do not see the others. */
    public WebSocketServerBuilder channelFilter(SinkChannelFilter newFilter) {
        channelFilter = Objects.requireNonNull(newFilter, "channelFilter");
        return this;
    }

    /**
     * Limits the number of messages of a topic that are sent to each client per second, for slow connections. By
     * default there is no limit. Messages above the limit are omitted and counted, except for the newest, which is sent
     * up to a tenth of a second after it is due, so that clients always have the last value even if the topic then
     * becomes silent. Messages are spaced evenly, with a tolerance of a tenth of the interval. The limit is measured in
     * real time, regardless of the speed of a simulation or playback.
     *
     * @see ClientStatistics#rateLimitedMessages
     * @throws IllegalArgumentException if the rate is not positive and finite
     */
    public WebSocketServerBuilder rateLimit(String topic, double messagesPerSecond) {
        rateLimits = rateLimits.with(topic, messagesPerSecond);
        return this;
    }

    /**
     * Limits the number of messages that are sent to each client per second for each topic without its own limit, like
     * {@link #rateLimit(String, double)}.
     *
     * @throws IllegalArgumentException if the rate is not positive and finite
     */
    public WebSocketServerBuilder rateLimit(double messagesPerSecond) {
        rateLimits = rateLimits.withOthers(messagesPerSecond);
        return this;
    }

    /**
     * Replaces the metadata of the server. Empty by default. The app evaluates the key {@code ROS_DISTRO}.
     *
     * @throws IllegalArgumentException if a key starts with {@code fg-}, which is reserved, or a key or value contains
     *     an unpaired surrogate
     */
    public WebSocketServerBuilder metadata(Map<String, String> newMetadata) {
        metadata.clear();
        newMetadata.forEach(this::addMetadata);
        return this;
    }

    /** Adds an entry to the metadata, replacing any existing entry with the same key; see {@link #metadata}. */
    public WebSocketServerBuilder addMetadata(String key, String value) {
        if (key.startsWith(RESERVED_KEYS)) {
            throw new IllegalArgumentException(
                    "metadata key " + key + ": keys that begin with " + RESERVED_KEYS + " are reserved");
        }
        metadata.put(WireText.require(key, "a metadata key"), WireText.require(value, "the metadata value of " + key));
        return this;
    }

    /**
     * Sets the capabilities to offer to clients, in addition to those enabled by setting a handler on this builder.
     * None by default.
     */
    public WebSocketServerBuilder capabilities(Capability... newCapabilities) {
        offers.capabilities(List.of(newCapabilities));
        return this;
    }

    /** Adds a capability to offer to clients. */
    public WebSocketServerBuilder addCapability(Capability capability) {
        offers.addCapability(Objects.requireNonNull(capability, "capability"));
        return this;
    }

    /**
     * Serves the parameters of a store, which clients may read and change. Changes in the store are sent to subscribed
     * clients immediately.
     */
    public WebSocketServerBuilder parameters(ParameterStore store) {
        Objects.requireNonNull(store, "store");
        offers.parameters(subscriptions -> new StoredParameters(store, subscriptions));
        return this;
    }

    /** Sets the handler for requests of clients to get or set parameters. */
    public WebSocketServerBuilder parameters(ParameterHandler handler) {
        return parametersAsync(HandledParameters.async(Objects.requireNonNull(handler, "handler")));
    }

    /** Sets the asynchronous handler for requests of clients to get or set parameters. */
    public WebSocketServerBuilder parametersAsync(AsyncParameterHandler handler) {
        Objects.requireNonNull(handler, "handler");
        offers.parameters(subscriptions -> new HandledParameters(handler, subscriptions));
        return this;
    }

    /**
     * Sets the services that are available when the server starts. None by default.
     *
     * @see WebSocketServer#addServices
     */
    public WebSocketServerBuilder services(Service... newServices) {
        offers.services(List.of(newServices));
        return this;
    }

    /**
     * Sets the handler for files that clients request, such as meshes. None by default.
     *
     * @see AssetHandler#folder
     */
    public WebSocketServerBuilder assets(AssetHandler handler) {
        Objects.requireNonNull(handler, "handler");
        return assetsAsync((client, uri) -> {
            byte[] content = handler.fetch(uri);
            if (content == null) {
                throw AssetPath.notFound(uri);
            }
            return CompletableFuture.completedFuture(content);
        });
    }

    /**
     * Sets the asynchronous handler for files that clients request. It also receives the client that sent the request.
     */
    public WebSocketServerBuilder assetsAsync(AsyncAssetHandler handler) {
        offers.assets(Objects.requireNonNull(handler, "handler"));
        return this;
    }

    /**
     * Sets the initial connection graph. Empty by default.
     *
     * @see WebSocketServer#publishConnectionGraph
     */
    public WebSocketServerBuilder connectionGraph(ConnectionGraph graph) {
        offers.connectionGraph(Objects.requireNonNull(graph, "graph"));
        return this;
    }

    /**
     * Lets clients play, pause and seek in recorded data that the program logs during playback. Log the messages with
     * the times of the data, add {@link Capability#TIME} and broadcast these times, so that the app follows them.
     *
     * @param start the start time of the data
     * @param end the end time of the data
     * @throws IllegalArgumentException if the end is before the start, or one of them is before 1970 or after 2262
     */
    public WebSocketServerBuilder playback(Instant start, Instant end, PlaybackHandler handler) {
        offers.playback(new Playback(start, end, Objects.requireNonNull(handler, "handler")));
        return this;
    }

    /**
     * Sets the handler for the messages that clients publish on a topic, which are decoded from JSON or Protobuf. Also
     * enables {@link Capability#CLIENT_PUBLISH} and both encodings. Replaces any existing handler for the topic.
     *
     * <p>If a message cannot be decoded, or the handler throws, the client receives an error with the reason, at most
     * once in ten seconds for each channel, and the error is logged. Messages that cannot be decoded are counted in
     * {@link ClientStatistics#invalidMessages}. The {@linkplain #listener listener} receives all messages as bytes
     * after the handler, including those that cannot be decoded.
     *
     * @param type a type annotated with {@code @FoxgloveSchema}
     * @throws IllegalArgumentException if the annotation processor did not generate code for the type, or the type
     *     cannot be decoded
     */
    public <T> WebSocketServerBuilder onClientMessage(
            String topic, Class<T> type, ClientMessageHandler<? super T> handler) {
        return onClientMessage(
                topic, List.of(GeneratedForm.JSON.decoder(type), GeneratedForm.PROTOBUF.decoder(type)), handler);
    }

    /**
     * Sets the handler for the messages that clients publish on a topic, with any decoder, like {@link
     * #onClientMessage(String, Class, ClientMessageHandler)}.
     *
     * @param decoder decodes the messages; clients must publish in its encoding
     */
    public <T> WebSocketServerBuilder onClientMessage(
            String topic, Decoder<? extends T> decoder, ClientMessageHandler<? super T> handler) {
        return onClientMessage(topic, List.of(decoder), handler);
    }

    private <T> WebSocketServerBuilder onClientMessage(
            String topic, List<? extends Decoder<? extends T>> decoders, ClientMessageHandler<? super T> handler) {
        Objects.requireNonNull(topic, "topic");
        offers.clientTopic(topic, new ClientTopic<>(decoders, Objects.requireNonNull(handler, "handler")));
        return this;
    }

    /**
     * Sets the message encodings in which clients may publish and call services, in order of preference. Defaults to
     * the encodings of the services and of the {@link #onClientMessage(String, Class, ClientMessageHandler) handlers
     * for messages}. The app publishes in the first encoding that it supports.
     *
     * @throws IllegalArgumentException if an encoding contains an unpaired surrogate
     */
    public WebSocketServerBuilder supportedEncodings(String... newEncodings) {
        offers.supportedEncodings(List.of(newEncodings));
        return this;
    }

    /**
     * Sets the size of the backlog of messages waiting to be sent to each client. Defaults to 1024 messages and 64 MiB,
     * or an eighth of the maximum heap size if that is less. If the backlog is full, the oldest message of the topic
     * with the largest backlog, in messages or in bytes, is dropped and counted, and the client is notified; so rare
     * messages survive frequent or large ones. Control messages have a separate backlog with the same limits; a client
     * whose control backlog is full is disconnected. For control messages about channels, only the bytes are limited.
     *
     * @param messages the maximum number of waiting messages, at least 1
     * @param bytes the maximum number of waiting bytes, at least 1; a single message may be larger
     * @throws IllegalArgumentException if one of them is not positive
     */
    public WebSocketServerBuilder backlog(int messages, int bytes) {
        limits = limits.withBacklog(messages, bytes);
        return this;
    }

    /**
     * Sets the maximum number of clients. Defaults to 64. Further clients are rejected with HTTP status 503.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketServerBuilder maxClients(int newMaxClients) {
        limits = limits.withMaxClients(newMaxClients);
        return this;
    }

    /**
     * Sets the maximum size of a message from a client, in bytes. Defaults to 16 MiB. A client that sends a larger
     * message is disconnected. The same limit applies to the total size of the channels that a client advertises,
     * including schemas, and to the total size of the names of the parameters that it subscribes to. In addition, a
     * client may advertise at most 4096 channels and subscribe to at most 10,000 parameters. Anything beyond these
     * limits is ignored, and the client is notified.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketServerBuilder maxMessageBytes(int newMaxMessageBytes) {
        limits = limits.withMaxMessageBytes(newMaxMessageBytes);
        return this;
    }

    /**
     * Sets the timeout for the handshake of a connecting client. Defaults to 10 seconds.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketServerBuilder handshakeTimeout(Duration newTimeout) {
        limits = limits.withHandshakeTimeout(newTimeout);
        return this;
    }

    /**
     * Sets how long a client may accept no data, although some is waiting to be sent to it, before it is disconnected.
     * Defaults to 30 seconds. If the platform supports it, TCP keep-alive with about the same timeout also detects
     * clients whose machine has lost power or network.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public WebSocketServerBuilder stallTimeout(Duration newTimeout) {
        limits = limits.withStallTimeout(newTimeout);
        return this;
    }

    /**
     * Sets which web pages may connect, by the {@code Origin} header that browsers send. All may connect by default.
     * Clients without that header are not checked. The check must be fast; if it throws, the client is rejected.
     */
    public WebSocketServerBuilder originCheck(Predicate<String> newCheck) {
        originCheck = Objects.requireNonNull(newCheck, "originCheck");
        return this;
    }

    /**
     * Sets which clients may connect. All may connect by default. Other clients receive HTTP status 403. The app cannot
     * send custom headers, but can send a token in the URL: {@code ws://robot:8765/?token=...}. Use an encrypted
     * connection to keep the token secret. The check must be fast, because other clients wait for it; if it throws, the
     * client is rejected.
     */
    public WebSocketServerBuilder accessCheck(Predicate<ConnectionRequest> newCheck) {
        accessCheck = Objects.requireNonNull(newCheck, "accessCheck");
        return this;
    }

    /** Sets the listener for events of clients. None by default. */
    public WebSocketServerBuilder listener(WebSocketServerListener newListener) {
        listener = Objects.requireNonNull(newListener, "listener");
        return this;
    }

    /**
     * Encrypts all connections; unencrypted connections are then rejected. By default connections are not encrypted.
     */
    public WebSocketServerBuilder tls(SSLContext newTls) {
        tls = ServerTls.of(Objects.requireNonNull(newTls, "tls"));
        return this;
    }

    /**
     * Encrypts all connections, like {@link #tls(SSLContext)}, with other parameters than the defaults of the context:
     * for example {@link SSLParameters#setNeedClientAuth} to accept only clients with a certificate that the context
     * trusts, {@link SSLParameters#setProtocols} or {@link SSLParameters#setCipherSuites}. The parameters are copied.
     *
     * @throws IllegalArgumentException if the context does not support the parameters
     */
    public WebSocketServerBuilder tls(SSLContext newTls, SSLParameters parameters) {
        tls = ServerTls.of(Objects.requireNonNull(newTls, "tls"), Objects.requireNonNull(parameters, "parameters"));
        return this;
    }

    /**
     * Encrypts all connections, like {@link #tls(SSLContext)}, with a certificate and a key in the format of {@code
     * openssl} and {@code certbot}. The files are read by this call only.
     *
     * @param certificateChain the server's certificate in PEM format, followed by intermediate certificates, if any
     * @param privateKey the private key of the first certificate in PEM format: PKCS #8, {@code BEGIN PRIVATE KEY}, not
     *     encrypted
     * @throws IOException if a file cannot be read or has other content, or the key does not match the certificate
     */
    public WebSocketServerBuilder tls(Path certificateChain, Path privateKey) throws IOException {
        return tls(PemFiles.identity(certificateChain, privateKey));
    }

    /**
     * Compresses messages for clients that support it, as the app does. By default messages are not compressed.
     * Compression is useful on slow links: {@code compression(MessageCompression.deflate())}. It runs on a separate
     * thread of the server, so that threads that log do not wait for it. Messages waiting to be sent are compressed as
     * late as possible, so they can be dropped before.
     *
     * @see ConnectedClient#isCompressed
     * @see ClientStatistics#savedBytes
     */
    public WebSocketServerBuilder compression(MessageCompression newCompression) {
        compression = Objects.requireNonNull(newCompression, "compression");
        return this;
    }

    /**
     * Sets whether to accept only the subprotocols {@code foxglove.sdk.v1} and {@code foxglove.sdk.v1.1}, as Foxglove's
     * own servers do. By default, clients that support only {@code foxglove.websocket.v1} are also accepted.
     */
    public WebSocketServerBuilder strictSubprotocol(boolean newStrict) {
        strictSubprotocol = newStrict;
        return this;
    }

    /**
     * Starts the server.
     *
     * @throws java.net.BindException if the port is not available
     * @throws IOException if the host is unknown
     * @throws IllegalArgumentException if two services have the same name, or a service has no request encoding and the
     *     server supports none
     * @throws IllegalStateException if a capability is set whose handler is missing
     */
    public WebSocketServer start() throws IOException {
        return WebSocketServer.start(new ServerOptions(
                name,
                host,
                port,
                sessionId,
                context,
                channelFilter,
                rateLimits,
                Map.copyOf(metadata),
                offers.build(),
                strictSubprotocol ? Subprotocols.SDK : Subprotocols.ALL,
                limits,
                originCheck,
                accessCheck,
                listener,
                tls,
                compression));
    }
}
