package org.foxglove4j.websocket;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.foxglove4j.Sink;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.protocol.InvalidMessageException;
import org.foxglove4j.websocket.internal.transport.ClientExecutor;
import org.foxglove4j.websocket.internal.transport.ClientSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a server of the Foxglove WebSocket protocol, live, as the Foxglove app does: this library's, the official SDK's,
 * or an older one's.
 *
 * <pre>{@code
 * try (WebSocketClient client = WebSocketClient.connect("ws://localhost:8765")) {
 *     client.subscribe("/pose", message -> System.out.println(Pose2dChannel.decode(message)));
 *     ...
 * }
 * }</pre>
 *
 * <p>To publish, attach the client's {@linkplain #sink() sink} to a context: what is logged on the channels of that
 * context goes to the server.
 *
 * <p>Safe for use by several threads. The threads of a client are daemons: they do not keep a program running.
 */
public final class WebSocketClient implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WebSocketClient.class);
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);

    private final ClientOptions options;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final PublishingSink publishing = new PublishingSink();
    private final AtomicLong invalidMessages = new AtomicLong();
    private final Throttle invalidWarning = Throttle.forWarnings();
    private volatile @Nullable ServerDescription server;
    private volatile @Nullable ServerConnection connection;
    private volatile boolean closed;

    private WebSocketClient(ClientOptions options) {
        this.options = options;
    }

    /**
     * Connects to a server, and waits until it has introduced itself.
     *
     * @param uri where it is, for example {@code ws://localhost:8765}
     * @throws IOException if it cannot be reached within ten seconds, or is not a server of the Foxglove WebSocket protocol
     * @throws IllegalArgumentException if it is not a URI of {@code ws} or {@code wss}
     */
    public static WebSocketClient connect(String uri) throws IOException {
        return builder().connect(URI.create(uri));
    }

    /** Begins to configure a client. */
    public static WebSocketClientBuilder builder() {
        return new WebSocketClientBuilder();
    }

    static WebSocketClient connect(ClientOptions options) throws IOException {
        WebSocketClient client = new WebSocketClient(options);
        try {
            new ServerConnection(client).open(options);
        } catch (IOException e) {
            client.close();
            throw e;
        }
        return client;
    }

    /** Returns what the server says of itself; what it said last, if there is no connection. */
    public ServerDescription server() {
        return Objects.requireNonNull(server);
    }

    /** Returns whether there is a connection. */
    public boolean isConnected() {
        return connection != null;
    }

    /** Returns the channels that the server offers, as they are now. It offers them shortly after it has introduced itself. */
    public List<ServerChannel> channels() {
        ServerConnection open = connection;
        return open == null ? List.of() : open.channels().all();
    }

    /** Returns the first channel of a topic that the server offers now, if there is one. */
    public Optional<ServerChannel> channel(String topic) {
        return channels().stream()
                .filter(channel -> channel.topic().equals(topic))
                .findFirst();
    }

    /**
     * Subscribes to the channels of a topic, those included that the server will offer later.
     *
     * @param receiver gets the messages, one at a time, as the calls of the {@link WebSocketClientListener}
     */
    public Subscription subscribe(String topic, Consumer<? super ReceivedMessage> receiver) {
        Objects.requireNonNull(topic, "topic");
        return subscribe(channel -> channel.topic().equals(topic), receiver);
    }

    /**
     * Subscribes to some channels, those included that the server will offer later.
     *
     * @param wanted says which; asked once for each channel
     * @param receiver gets the messages, one at a time, as the calls of the {@link WebSocketClientListener}
     */
    public Subscription subscribe(Predicate<? super ServerChannel> wanted, Consumer<? super ReceivedMessage> receiver) {
        Subscription subscription = new Subscription(this, wanted, receiver);
        subscriptions.add(subscription);
        ServerConnection open = connection;
        if (open != null) {
            open.channels().all().stream()
                    .filter(subscription::wants)
                    .forEach(channel -> open.channels().attach(subscription, channel));
        }
        return subscription;
    }

    /**
     * Returns the sink that publishes to the server what is logged in a context: {@code context.addSink(client.sink())}. The server
     * must offer {@link Capability#CLIENT_PUBLISH}; its supported encodings are what it understands. The sink does not wait:
     * while there is no connection, or too much waits to be sent, messages are dropped and counted.
     */
    public Sink sink() {
        return publishing;
    }

    /** Returns how many messages that were logged to the {@linkplain #sink() sink} were not published. */
    public long droppedMessageCount() {
        return publishing.droppedCount();
    }

    /** Returns how many messages of the server could not be understood. */
    public long invalidMessageCount() {
        return invalidMessages.get();
    }

    /**
     * Closes the connection, after what waits to be sent, and does not connect again. Waits for the server for two
     * seconds at most, and not at all in a call of the listener. Does nothing if called again.
     */
    @Override
    public void close() {
        closed = true;
        ServerConnection open = connection;
        if (open != null) {
            open.socket().close();
            open.socket().awaitEnd(CLOSE_PATIENCE);
        }
    }

    @Override
    public String toString() {
        return "WebSocketClient[" + options.uri() + (isConnected() ? "]" : ", not connected]");
    }

    /** Takes a connection over which the server has just introduced itself. */
    void connected(ServerConnection opened, ServerDescription description) {
        server = description;
        connection = opened;
        ClientSocket socket = opened.socket();
        if (description.offers(Capability.CLIENT_PUBLISH)) {
            publishing.begin(socket);
        }
        LOGGER.info("Connected to {} by {}", options.uri(), socket.subprotocol());
        tell(listener -> listener.onConnect(description));
        if (closed) {
            socket.close();
        }
    }

    void changed(ServerDescription description) {
        server = description;
        tell(listener -> listener.onServerChange(description));
    }

    /** Gives the messages of a new channel to those who wish for them. */
    void subscribeTo(ServerConnection open, ServerChannel channel) {
        for (Subscription subscription : subscriptions) {
            if (!subscription.isClosed() && subscription.wants(channel)) {
                open.channels().attach(subscription, channel);
            }
        }
    }

    void forget(Subscription subscription) {
        subscriptions.remove(subscription);
        ServerConnection open = connection;
        if (open != null) {
            open.channels().detach(subscription);
        }
    }

    /** Is told that a connection has ended, over which the server had introduced itself or not. */
    void ended(ServerConnection ended, boolean introduced, @Nullable IOException failure) {
        if (!introduced) {
            return;
        }
        if (connection == ended) {
            connection = null;
        }
        publishing.end(ended.socket());
        LOGGER.info(
                "The connection to {} has ended{}", options.uri(), failure == null ? "" : ": " + failure.getMessage());
        ended.channels().all().forEach(channel -> tell(listener -> listener.onUnadvertise(channel)));
        tell(listener -> listener.onDisconnect(failure));
        reconnectLater();
    }

    void invalidMessage(InvalidMessageException e) {
        invalidMessages.incrementAndGet();
        long heldBack = invalidWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn(
                    "A message of {} was not understood: {}{}", options.uri(), e.getMessage(), Throttle.tell(heldBack));
        }
    }

    void tell(Consumer<WebSocketClientListener> call) {
        try {
            call.accept(options.listener());
        } catch (RuntimeException e) {
            LOGGER.warn("The listener of a WebSocket client failed", e);
        }
    }

    private void reconnectLater() {
        Duration delay = options.reconnectDelay();
        if (delay != null && !closed) {
            CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, ClientExecutor.INSTANCE)
                    .execute(this::reconnect);
        }
    }

    private void reconnect() {
        if (closed) {
            return;
        }
        try {
            new ServerConnection(this).open(options);
        } catch (IOException e) {
            LOGGER.debug("Trying again to connect to {}", options.uri(), e);
            reconnectLater();
        }
    }
}
