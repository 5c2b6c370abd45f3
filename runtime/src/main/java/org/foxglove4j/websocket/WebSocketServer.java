package org.foxglove4j.websocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foxglove4j.Channel;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.RawChannel;
import org.foxglove4j.internal.EpochClock;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.websocket.internal.callback.CallbackExecutor;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.Time;
import org.foxglove4j.websocket.internal.transport.ServerTransport;
import org.foxglove4j.websocket.internal.transport.TransportConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the channels of a context to the Foxglove app.
 *
 * <pre>{@code
 * try (WebSocketServer server = WebSocketServer.start()) {
 *     System.out.println("Open " + server.appUrl());
 *     ...
 * }
 * }</pre>
 *
 * <p>Clients see the channels of the context, and receive the messages of the channels to which they subscribe. {@code
 * log} never waits for a client. If a client is too slow, messages for it are dropped, the oldest of the topic with the
 * largest backlog first. Dropped messages are counted, and the client is notified.
 *
 * <p>Thread-safe. The threads of a server are daemon threads, so they do not keep a program running.
 */
public final class WebSocketServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WebSocketServer.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_UNFINISHED_HANDSHAKES = 64;
    private static final long MIN_CALLBACK_TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ServerOptions options;
    private final ServerFeatures features;
    private final ClientRegistry registry;
    private final CallbackExecutor executor = new CallbackExecutor();
    private final ServerTransport transport;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Throttle capabilityWarning = Throttle.forWarnings();

    private WebSocketServer(ServerOptions options) throws IOException {
        this.options = options;
        registry = new ClientRegistry(options.sessionId(), options::introduction);
        features = new ServerFeatures(options, executor, registry);
        MessageCompression compression = options.compression();
        try {
            transport = ServerTransport.start(
                    new TransportConfig(
                            options.address(),
                            options.tls(),
                            options.limits().maxMessageBytes(),
                            options.limits().maxClients() + MAX_UNFINISHED_HANDSHAKES,
                            options.limits().handshakeTimeout(),
                            options.limits().stallTimeout(),
                            CLOSE_TIMEOUT,
                            compression == null ? null : compression.options()),
                    new ClientAcceptor(options, features, registry, executor));
        } catch (IOException | RuntimeException e) {
            features.close();
            throw e;
        }
        LOGGER.info("Started server on {}; open {}", place(), appUrl());
    }

    /**
     * Starts a server for the default context on {@code 127.0.0.1}, port 8765, or the one in the system property
     * {@code foxglove4j.port} if it is set.
     *
     * @throws IOException if the port is not available
     */
    public static WebSocketServer start() throws IOException {
        return builder().start();
    }

    /** Returns a builder for a server. */
    public static WebSocketServerBuilder builder() {
        return new WebSocketServerBuilder();
    }

    static WebSocketServer start(ServerOptions options) throws IOException {
        return new WebSocketServer(options);
    }

    /** Returns the port on which this server listens; never 0. */
    public int port() {
        return transport.localAddress().getPort();
    }

    /** Returns the address on which this server listens. */
    public InetSocketAddress address() {
        return transport.localAddress();
    }

    /** Returns a URL that opens the Foxglove app and connects it to this server. */
    public AppUrl appUrl() {
        return AppUrl.of(transport.localAddress(), options.tls() != null);
    }

    /** Returns the id of the current session. */
    public String sessionId() {
        return registry.sessionId();
    }

    /** Returns a snapshot of the connected clients. */
    public List<ConnectedClient> clients() {
        return List.copyOf(registry.clients());
    }

    /**
     * Returns whether at least one client of this server is subscribed to a channel, that is, whether anybody watches it
     * live. Unlike for {@link Channel#hasSinks()}, recordings do not count. If true, a message that is logged now is
     * queued for at least one client. This call is cheap: it takes no lock and allocates nothing, so a control loop can
     * make it in each iteration.
     *
     * <p>The result already includes the subscription that {@link WebSocketServerListener#onSubscribe} reports, and no
     * longer includes the one that {@link WebSocketServerListener#onUnsubscribe} reports.
     */
    public boolean hasSubscribers(Channel<?> channel) {
        return hasSubscribers(channel.raw());
    }

    /** Returns whether a client is subscribed to a channel, like {@link #hasSubscribers(Channel)}. */
    public boolean hasSubscribers(RawChannel channel) {
        return hasSubscribers(channel.descriptor());
    }

    /** Returns whether a client is subscribed to a channel, like {@link #hasSubscribers(Channel)}. */
    public boolean hasSubscribers(ChannelDescriptor channel) {
        return registry.hasSubscribers(channel);
    }

    /**
     * Sends a status to all connected clients.
     *
     * @throws IllegalArgumentException if the message contains an unpaired surrogate
     */
    public void publishStatus(StatusLevel level, String message) {
        publish(level, WireText.statusFrame(level, message, null));
    }

    /**
     * Sends a status to all connected clients.
     *
     * @param id the id of the status; a later status with the same id replaces it, and {@link #removeStatus} removes it
     * @throws IllegalArgumentException if the message or the id contains an unpaired surrogate
     */
    public void publishStatus(StatusLevel level, String message, String id) {
        publish(level, WireText.statusFrame(level, message, id));
    }

    /** Removes statuses from all connected clients. Unknown ids are ignored. */
    public void removeStatus(String... ids) {
        removeStatus(List.of(ids));
    }

    /** Removes statuses from all connected clients. Unknown ids are ignored. */
    public void removeStatus(List<String> ids) {
        broadcast(WireText.removeStatusFrame(ids));
    }

    /**
     * Sends a time to all clients. The app uses it as the current time, for example the time of a simulation. The log
     * times of messages should come from the same clock. Without {@link Capability#TIME}, only a warning is logged.
     *
     * @param timeNanos the time in nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if it is negative
     */
    public void broadcastTime(long timeNanos) {
        if (timeNanos < 0) {
            throw new IllegalArgumentException("time " + timeNanos + " is negative; expected nanoseconds since 1970");
        }
        if (!options.offers(Capability.TIME)) {
            warnOfMissing(Capability.TIME);
            return;
        }
        broadcast(Frames.binary(new Time(timeNanos).toBytes()));
    }

    /**
     * Sends a time to all clients, like {@link #broadcastTime(long)}.
     *
     * @throws IllegalArgumentException if the time is before 1970 or after 2262
     */
    public void broadcastTime(Instant time) {
        broadcastTime(EpochClock.toNanos(time));
    }

    /**
     * Sends changed parameters to the clients that are subscribed to them. Parameters without a value are ignored. A
     * {@link org.foxglove4j.parameter.ParameterStore} that was passed to the builder does this automatically. Without
     * {@link Capability#PARAMETERS}, only a warning is logged.
     */
    public void publishParameterValues(List<Parameter> parameters) {
        if (!options.offers(Capability.PARAMETERS)) {
            warnOfMissing(Capability.PARAMETERS);
            return;
        }
        features.parameterSubscriptions().publish(List.copyOf(parameters));
    }

    /** Sends changed parameters to clients, like {@link #publishParameterValues(List)}. */
    public void publishParameterValues(Parameter... parameters) {
        publishParameterValues(List.of(parameters));
    }

    /**
     * Adds services that clients may call. Either all of them are added or none.
     *
     * @throws IllegalStateException if the server was built without services and without {@link Capability#SERVICES}
     * @throws IllegalArgumentException if there already is a service with the same name, or a service has no request
     *     encoding and the server supports none
     */
    public void addServices(Service... services) {
        features.requireServices().add(List.of(services));
    }

    /**
     * Removes services. Pending calls are still answered. Unknown names are ignored.
     *
     * @throws IllegalStateException if the server was built without services and without {@link Capability#SERVICES}
     */
    public void removeServices(String... names) {
        features.requireServices().remove(List.of(names));
    }

    /**
     * Replaces the connection graph, and sends the changes to the subscribed clients.
     *
     * @throws IllegalStateException if the server was built without a graph and without {@link
     *     Capability#CONNECTION_GRAPH}
     */
    public void publishConnectionGraph(ConnectionGraph graph) {
        features.requireGraph().publish(graph);
    }

    /**
     * Sends a state of the playback to all clients. Use this for changes that were not requested by a client. Clients
     * with the older subprotocol receive it only if they have already sent a playback request, because other clients
     * with that subprotocol would fail on the message. Without {@linkplain WebSocketServerBuilder#playback playback},
     * only a warning is logged.
     */
    public void broadcastPlaybackState(PlaybackState state) {
        PlaybackControl playback = features.playback();
        if (playback == null) {
            warnOfMissing(Capability.PLAYBACK_CONTROL);
        } else {
            playback.broadcast(state);
        }
    }

    /** Starts a new session with the current time as its id. All clients discard the data that they have received. */
    public void clearSession() {
        clearSession(Long.toString(System.currentTimeMillis()));
    }

    /**
     * Starts a new session. All clients discard the data that they have received, unless the id is that of their
     * current session.
     */
    public void clearSession(String newSessionId) {
        registry.beginSession(WireText.require(newSessionId, "the session id"));
    }

    /**
     * Stops the server. New clients are rejected; connected clients receive the messages waiting to be sent to them and
     * are disconnected. Waits for at most 5 seconds. Closing a closed server has no effect; anything published
     * afterwards is discarded.
     */
    @Override
    public void close() {
        close(Duration.ofSeconds(5));
    }

    /**
     * Stops the server, like {@link #close()}.
     *
     * @param timeout the maximum time to wait until clients have received the messages waiting to be sent to them;
     *     then their connections are terminated
     */
    public void close(Duration timeout) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        LOGGER.info("Shutting down the server on {}", place());
        features.close();
        long deadline = System.nanoTime() + timeout.toNanos();
        transport.stopAccepting();
        registry.freeze().forEach(client -> client.output().finish(List.of(), CloseReason.NONE, false));
        if (!transport.close(timeout)) {
            LOGGER.warn("Not all clients received their last messages within {}", timeout);
        }
        executor.close(Math.max(MIN_CALLBACK_TIMEOUT_NANOS, deadline - System.nanoTime()));
    }

    @Override
    public String toString() {
        return "WebSocketServer[" + place() + "]";
    }

    /** Returns the URL for clients; if the server listens on all addresses, one that works on this machine. */
    private String place() {
        String url = appUrl().serverUrl();
        return transport.localAddress().getAddress().isAnyLocalAddress() ? url + " and all other addresses" : url;
    }

    private void broadcast(byte[] frame) {
        registry.clients().forEach(client -> client.output().sendControl(frame));
    }

    private void publish(StatusLevel level, byte[] frame) {
        registry.clients().forEach(client -> client.output().sendStatus(level, frame));
    }

    private void warnOfMissing(Capability capability) {
        long heldBack = capabilityWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn(
                    "Server does not support {} capability: pass Capability.{} to the builder{}",
                    capability.wireName(),
                    capability,
                    Throttle.heldBackSuffix(heldBack));
        }
    }
}
