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
import org.foxglove4j.Context;
import org.foxglove4j.Decoder;
import org.foxglove4j.SinkChannelFilter;
import org.foxglove4j.internal.RateLimits;
import org.foxglove4j.parameter.ParameterStore;
import org.foxglove4j.websocket.internal.asset.AssetPath;
import org.foxglove4j.websocket.internal.tls.PemFiles;
import org.jspecify.annotations.Nullable;

/**
 * Configures a server; {@link WebSocketServer#builder} begins, {@link #start} ends.
 *
 * <p>Not safe for use by several threads; can be used again after it has started a server.
 */
public final class WebSocketServerBuilder {

    private static final String RESERVED_KEYS = "fg-";
    private static final int MAX_PORT = 65535;

    private String name = "";
    private String host = "127.0.0.1";
    private int port = 8765;
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
    private @Nullable SSLContext tls;
    private @Nullable MessageCompression compression;

    WebSocketServerBuilder() {}

    /**
     * Sets the name that the app shows; by default empty.
     *
     * @throws IllegalArgumentException if it holds half a surrogate pair
     */
    public WebSocketServerBuilder name(String newName) {
        name = WireText.require(newName, "the name");
        return this;
    }

    /**
     * Sets where to listen; by default {@code 127.0.0.1}, which no other machine reaches, and 8765.
     *
     * @param newHost a name or address of this machine; {@code 0.0.0.0} for all its addresses
     * @param newPort the port; 0 takes a free one, see {@link WebSocketServer#port}
     * @throws IllegalArgumentException if the port is not within 0 and 65535
     */
    public WebSocketServerBuilder bind(String newHost, int newPort) {
        host = Objects.requireNonNull(newHost, "host");
        return port(newPort);
    }

    /**
     * Sets the port, and leaves the host as it is; by default 8765.
     *
     * @param newPort the port; 0 takes a free one, see {@link WebSocketServer#port}
     * @throws IllegalArgumentException if the port is not within 0 and 65535
     */
    public WebSocketServerBuilder port(int newPort) {
        if (newPort < 0 || newPort > MAX_PORT) {
            throw new IllegalArgumentException("port " + newPort + " is not within 0 and " + MAX_PORT);
        }
        port = newPort;
        return this;
    }

    /**
     * Sets the session id; by default the present time. A client that comes back to another session forgets what it
     * has received.
     *
     * @throws IllegalArgumentException if it holds half a surrogate pair
     */
    public WebSocketServerBuilder sessionId(String newSessionId) {
        sessionId = WireText.require(newSessionId, "the session id");
        return this;
    }

    /** Sets the context whose channels are served; by default {@link Context#getDefault}. */
    public WebSocketServerBuilder context(Context newContext) {
        context = Objects.requireNonNull(newContext, "context");
        return this;
    }

    /** Sets which channels are served; by default all. The others do not exist for clients. */
    public WebSocketServerBuilder channelFilter(SinkChannelFilter newFilter) {
        channelFilter = Objects.requireNonNull(newFilter, "channelFilter");
        return this;
    }

    /**
     * Sends each client at most so many messages of a topic in a second, for connections that carry little; by default there
     * is no limit. The others are left out and counted, but for the newest, which follows when its time has come, within a
     * tenth of a second: a client has the last value also of what then falls silent. The messages are spaced evenly, give or
     * take a tenth. The seconds are those of the machine, however quickly a simulation or a player goes.
     *
     * @see ClientStatistics#rateLimitedMessages
     * @throws IllegalArgumentException if the rate is not a positive, finite number
     */
    public WebSocketServerBuilder rateLimit(String topic, double messagesPerSecond) {
        rateLimits = rateLimits.with(topic, messagesPerSecond);
        return this;
    }

    /**
     * Sends each client at most so many messages in a second of each topic that has no limit of its own, like {@link
     * #rateLimit(String, double)}.
     *
     * @throws IllegalArgumentException if the rate is not a positive, finite number
     */
    public WebSocketServerBuilder rateLimit(double messagesPerSecond) {
        rateLimits = rateLimits.withOthers(messagesPerSecond);
        return this;
    }

    /**
     * Replaces the metadata that the server tells of itself; by default empty. The app understands {@code ROS_DISTRO}.
     *
     * @throws IllegalArgumentException if a key begins with {@code fg-}, which is reserved, or a text holds half a surrogate
     *     pair
     */
    public WebSocketServerBuilder metadata(Map<String, String> newMetadata) {
        metadata.clear();
        newMetadata.forEach(this::addMetadata);
        return this;
    }

    /** Adds one entry to the metadata, or replaces the one of that key; see {@link #metadata}. */
    public WebSocketServerBuilder addMetadata(String key, String value) {
        if (key.startsWith(RESERVED_KEYS)) {
            throw new IllegalArgumentException(
                    "metadata key " + key + ": keys that begin with " + RESERVED_KEYS + " are reserved");
        }
        metadata.put(WireText.require(key, "a metadata key"), WireText.require(value, "the metadata value of " + key));
        return this;
    }

    /**
     * Sets what clients are offered besides the channels, and besides what other methods here give handlers for; by
     * default nothing.
     */
    public WebSocketServerBuilder capabilities(Capability... newCapabilities) {
        offers.capabilities(List.of(newCapabilities));
        return this;
    }

    /** Adds one to what clients are offered. */
    public WebSocketServerBuilder addCapability(Capability capability) {
        offers.addCapability(Objects.requireNonNull(capability, "capability"));
        return this;
    }

    /** Serves parameters, which clients may see and change; the store's own changes are shown to them at once. */
    public WebSocketServerBuilder parameters(ParameterStore store) {
        Objects.requireNonNull(store, "store");
        offers.parameters(subscriptions -> new StoredParameters(store, subscriptions));
        return this;
    }

    /** Sets who answers clients that ask for parameters or change them. */
    public WebSocketServerBuilder parameters(ParameterHandler handler) {
        return parametersAsync(HandledParameters.async(Objects.requireNonNull(handler, "handler")));
    }

    /** Sets who answers, maybe later, clients that ask for parameters or change them. */
    public WebSocketServerBuilder parametersAsync(AsyncParameterHandler handler) {
        Objects.requireNonNull(handler, "handler");
        offers.parameters(subscriptions -> new HandledParameters(handler, subscriptions));
        return this;
    }

    /**
     * Sets the services that clients may call from the beginning; by default none.
     *
     * @see WebSocketServer#addServices
     */
    public WebSocketServerBuilder services(Service... newServices) {
        offers.services(List.of(newServices));
        return this;
    }

    /**
     * Sets who fetches the files that clients ask for, such as meshes; by default nobody.
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

    /** Sets who fetches, maybe later and depending on who asks, the files that clients ask for. */
    public WebSocketServerBuilder assetsAsync(AsyncAssetHandler handler) {
        offers.assets(Objects.requireNonNull(handler, "handler"));
        return this;
    }

    /**
     * Sets the connection graph to begin with; by default it is empty.
     *
     * @see WebSocketServer#publishConnectionGraph
     */
    public WebSocketServerBuilder connectionGraph(ConnectionGraph graph) {
        offers.connectionGraph(Objects.requireNonNull(graph, "graph"));
        return this;
    }

    /**
     * Lets clients play, pause and jump, in recorded data that the program logs as it goes. Log with the times of the
     * data, and name {@link Capability#TIME} and broadcast them, so that the app goes by them.
     *
     * @param start when the data begin
     * @param end when they end
     * @throws IllegalArgumentException if they end before they begin, or not within 1970 and 2262
     */
    public WebSocketServerBuilder playback(Instant start, Instant end, PlaybackHandler handler) {
        offers.playback(new Playback(start, end, Objects.requireNonNull(handler, "handler")));
        return this;
    }

    /**
     * Sets the handler of the messages that clients publish on a topic, decoded from JSON or Protobuf. This also offers clients
     * {@link Capability#CLIENT_PUBLISH} and both encodings. Another handler for the topic replaces this one.
     *
     * <p>A client whose message cannot be decoded, or makes the handler throw, is shown an error that says why, at most once in
     * ten seconds for each channel, which is also logged. Messages that cannot be decoded are counted in {@link
     * ClientStatistics#invalidMessages}. A {@linkplain #listener listener} gets all messages as bytes, these too, after the
     * handler.
     *
     * @param type a type annotated with {@code @FoxgloveSchema}
     * @throws IllegalArgumentException if the annotation processor has not run on the type, or the type cannot be decoded
     */
    public <T> WebSocketServerBuilder onClientMessage(
            String topic, Class<T> type, ClientMessageHandler<? super T> handler) {
        return onClientMessage(
                topic, List.of(GeneratedForm.JSON.decoder(type), GeneratedForm.PROTOBUF.decoder(type)), handler);
    }

    /**
     * Sets the handler of the messages that clients publish on a topic, decoded by any decoder, as {@link
     * #onClientMessage(String, Class, ClientMessageHandler)} does.
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
     * Sets the message encodings that clients may publish and call services in, the best first; by default those that
     * services and {@link #onClientMessage(String, Class, ClientMessageHandler) onClientMessage} are made for. The app publishes in the first of them that it knows.
     *
     * @throws IllegalArgumentException if one holds half a surrogate pair
     */
    public WebSocketServerBuilder supportedEncodings(String... newEncodings) {
        offers.supportedEncodings(List.of(newEncodings));
        return this;
    }

    /**
     * Sets how much may wait for one client; by default 1024 messages and 64 MiB, or an eighth of the largest heap where that
     * is less. When there is more, messages are dropped and counted, and the client is told: the oldest of the topic of which
     * most waits, in messages or in bytes, so that what is rare survives what is frequent or large. Control messages wait
     * apart, within the same limits; a client that leaves more of them lying is disconnected. Of those that tell of channels
     * only the bytes count.
     *
     * @param messages the most messages that wait, at least 1
     * @param bytes the most bytes that wait, at least 1; a single message may be larger
     * @throws IllegalArgumentException if one of them is not positive
     */
    public WebSocketServerBuilder backlog(int messages, int bytes) {
        limits = limits.withBacklog(messages, bytes);
        return this;
    }

    /**
     * Sets the most clients at one time; by default 64. More are turned away with HTTP status 503.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketServerBuilder maxClients(int newMaxClients) {
        limits = limits.withMaxClients(newMaxClients);
        return this;
    }

    /**
     * Sets the largest message that is taken from a client, in bytes; by default 16 MiB. A client that sends a larger one
     * is disconnected. The channels that a client advertises, with their schemas, may come to so much in all, and so may
     * the names of the parameters that it watches; and there may be 4096 of those channels, and 10,000 of those parameters.
     * What is more is ignored, and the client is told.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketServerBuilder maxMessageBytes(int newMaxMessageBytes) {
        limits = limits.withMaxMessageBytes(newMaxMessageBytes);
        return this;
    }

    /**
     * Sets how long a client may take to connect; by default 10 seconds.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketServerBuilder handshakeTimeout(Duration newTimeout) {
        limits = limits.withHandshakeTimeout(newTimeout);
        return this;
    }

    /**
     * Sets how long a client may take no bytes although there are some for it, before it is disconnected; by default 30
     * seconds. Where the platform can be told to, it also disconnects a client of which it has found nothing for about so
     * long, because its machine has lost its power or its network.
     *
     * @throws IllegalArgumentException if that is not positive
     */
    public WebSocketServerBuilder stallTimeout(Duration newTimeout) {
        limits = limits.withStallTimeout(newTimeout);
        return this;
    }

    /**
     * Sets which web pages may connect, by the {@code Origin} header that browsers send; by default all. Clients
     * without that header are not asked about. The check must be quick; one that throws rejects.
     */
    public WebSocketServerBuilder originCheck(Predicate<String> newCheck) {
        originCheck = Objects.requireNonNull(newCheck, "originCheck");
        return this;
    }

    /**
     * Sets which clients may connect; by default all. The others get HTTP status 403. The app, which sends no headers of its
     * own, may be given a token in the URL, {@code ws://robot:8765/?token=...}; encrypt the connection, or whoever listens
     * in learns it. The check must be quick, since others wait meanwhile; one that throws rejects.
     */
    public WebSocketServerBuilder accessCheck(Predicate<ConnectionRequest> newCheck) {
        accessCheck = Objects.requireNonNull(newCheck, "accessCheck");
        return this;
    }

    /** Sets who is told what clients do; by default nobody. */
    public WebSocketServerBuilder listener(WebSocketServerListener newListener) {
        listener = Objects.requireNonNull(newListener, "listener");
        return this;
    }

    /** Encrypts all connections; plain ones are then not accepted. By default they are plain. */
    public WebSocketServerBuilder tls(SSLContext newTls) {
        tls = Objects.requireNonNull(newTls, "tls");
        return this;
    }

    /**
     * Encrypts all connections, like {@link #tls(SSLContext)}, with a certificate and its key as {@code openssl} and
     * {@code certbot} write them. The files are read now, and not again.
     *
     * @param certificateChain in PEM the server's certificate, and behind it those that vouch for it, if any
     * @param privateKey the first certificate's key in PEM: PKCS #8, {@code BEGIN PRIVATE KEY}, not encrypted
     * @throws IOException if a file cannot be read, does not hold that, or the key is not the certificate's
     */
    public WebSocketServerBuilder tls(Path certificateChain, Path privateKey) throws IOException {
        return tls(PemFiles.identity(certificateChain, privateKey));
    }

    /**
     * Compresses messages for clients that understand it, as the app does; by default they go as they are. It is worth it
     * where the link is thin: {@code compression(MessageCompression.deflate())}. A thread of the server's own compresses,
     * nobody who logs waits for it, and what waits for a client can be dropped until then.
     *
     * @see ConnectedClient#isCompressed
     * @see ClientStatistics#savedBytes
     */
    public WebSocketServerBuilder compression(MessageCompression newCompression) {
        compression = Objects.requireNonNull(newCompression, "compression");
        return this;
    }

    /**
     * Sets whether only the subprotocols {@code foxglove.sdk.v1} and {@code foxglove.sdk.v1.1} are spoken, as by Foxglove's
     * own servers; by default clients that know only {@code foxglove.websocket.v1} are let in too.
     */
    public WebSocketServerBuilder strictSubprotocol(boolean newStrict) {
        strictSubprotocol = newStrict;
        return this;
    }

    /**
     * Starts the server.
     *
     * @throws java.net.BindException if the port cannot be had
     * @throws IOException if the host is unknown
     * @throws IllegalArgumentException if two services have one name, or one may be called in no encoding
     * @throws IllegalStateException if a capability is named for which there is no handler
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
