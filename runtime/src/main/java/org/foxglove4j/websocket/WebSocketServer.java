package org.foxglove4j.websocket;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
 * <p>Clients see the channels, and get the messages of those that they subscribe to; {@code log} never waits for them.
 * A client that takes less than is logged misses some, the oldest of the topic of which most wait for it: they are counted,
 * and it is told.
 *
 * <p>Safe for use by several threads. The threads of a server are daemons: they do not keep a program running.
 */
public final class WebSocketServer implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(WebSocketServer.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);
    private static final int MAX_UNFINISHED_HANDSHAKES = 64;
    private static final long MIN_CALLBACK_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

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
     * Starts a server for the default context on {@code 127.0.0.1}, port 8765.
     *
     * @throws IOException if the port cannot be had
     */
    public static WebSocketServer start() throws IOException {
        return builder().start();
    }

    /** Begins to configure a server. */
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

    /** Returns the address of the Foxglove app, set to connect to this server. */
    public AppUrl appUrl() {
        return AppUrl.of(transport.localAddress(), options.tls() != null);
    }

    /** Returns the id of the present session. */
    public String sessionId() {
        return registry.sessionId();
    }

    /** Returns the clients that are connected now. */
    public List<ConnectedClient> clients() {
        return List.copyOf(registry.clients());
    }

    /**
     * Shows a status to all clients that are connected now.
     *
     * @throws IllegalArgumentException if the text holds half a surrogate pair
     */
    public void publishStatus(StatusLevel level, String message) {
        publish(level, WireText.statusFrame(level, message, null));
    }

    /**
     * Shows a status to all clients that are connected now.
     *
     * @param id a later status of the same id takes its place, and {@link #removeStatus} removes it
     * @throws IllegalArgumentException if a text holds half a surrogate pair
     */
    public void publishStatus(StatusLevel level, String message, String id) {
        publish(level, WireText.statusFrame(level, message, id));
    }

    /** Removes statuses from all clients that are connected now; ids that they do not know do no harm. */
    public void removeStatus(String... ids) {
        removeStatus(List.of(ids));
    }

    /** Removes statuses from all clients that are connected now; ids that they do not know do no harm. */
    public void removeStatus(List<String> ids) {
        broadcast(WireText.removeStatusFrame(ids));
    }

    /**
     * Tells all clients the time: the app then takes it for the present, for example of a simulation. The log times of
     * messages are to come from the same clock. Without {@link Capability#TIME} nothing happens but a warning.
     *
     * @param timeNanos nanoseconds since the Unix epoch
     * @throws IllegalArgumentException if it is negative
     */
    public void broadcastTime(long timeNanos) {
        if (timeNanos < 0) {
            throw new IllegalArgumentException("time " + timeNanos + " is negative; it is nanoseconds since 1970");
        }
        if (!options.offers(Capability.TIME)) {
            warnOfMissing(Capability.TIME);
            return;
        }
        broadcast(Frames.binary(new Time(timeNanos).toBytes()));
    }

    /**
     * Tells all clients the time, like {@link #broadcastTime(long)}.
     *
     * @throws IllegalArgumentException if it lies before 1970 or after 2262
     */
    public void broadcastTime(Instant time) {
        broadcastTime(EpochClock.toNanos(time));
    }

    /**
     * Tells clients that parameters have changed: each those that it is subscribed to. Those without a value are left
     * out. A {@link org.foxglove4j.parameter.ParameterStore} that was given to the builder does this by itself. Without
     * {@link Capability#PARAMETERS} nothing happens but a warning.
     */
    public void publishParameterValues(List<Parameter> parameters) {
        if (!options.offers(Capability.PARAMETERS)) {
            warnOfMissing(Capability.PARAMETERS);
            return;
        }
        features.parameterSubscriptions().publish(List.copyOf(parameters));
    }

    /** Tells clients that parameters have changed, like {@link #publishParameterValues(List)}. */
    public void publishParameterValues(Parameter... parameters) {
        publishParameterValues(List.of(parameters));
    }

    /**
     * Adds services that clients may call, all of them or none.
     *
     * @throws IllegalStateException if neither the capability was named nor services were given when the server was built
     * @throws IllegalArgumentException if there is one of a name already, or one may be called in no encoding
     */
    public void addServices(Service... services) {
        features.requireServices().add(List.of(services));
    }

    /**
     * Removes services; calls that are pending are answered all the same. Names that do not exist do no harm.
     *
     * @throws IllegalStateException if neither the capability was named nor services were given when the server was built
     */
    public void removeServices(String... names) {
        features.requireServices().remove(List.of(names));
    }

    /**
     * Replaces the connection graph, and tells the clients that are subscribed to it what has changed.
     *
     * @throws IllegalStateException if neither the capability was named nor a graph was given when the server was built
     */
    public void publishConnectionGraph(ConnectionGraph graph) {
        features.requireGraph().publish(graph);
    }

    /**
     * Tells all clients how the playback stands, when it has changed without any of them wanting so; those of the older
     * subprotocol only if they have asked for playback, since they would fail at it. Without
     * {@linkplain WebSocketServerBuilder#playback playback} nothing happens but a warning.
     */
    public void broadcastPlaybackState(PlaybackState state) {
        PlaybackControl playback = features.playback();
        if (playback == null) {
            warnOfMissing(Capability.PLAYBACK_CONTROL);
        } else {
            playback.broadcast(state);
        }
    }

    /** Begins a new session, whose id is the present time: all clients forget what they have received. */
    public void clearSession() {
        clearSession(Long.toString(System.currentTimeMillis()));
    }

    /** Begins a new session: all clients forget what they have received, unless they know this id as their own. */
    public void clearSession(String newSessionId) {
        registry.beginSession(WireText.require(newSessionId, "the session id"));
    }

    /**
     * Stops: no client can connect any more, and those that are connected get what waits for them and are disconnected.
     * Waits for that 5 seconds at most. Does nothing if called again; what is published after it reaches nobody.
     */
    @Override
    public void close() {
        close(Duration.ofSeconds(5));
    }

    /**
     * Stops, like {@link #close()}.
     *
     * @param patience how long to wait, at most, until clients have taken what waits for them; then they are cut off
     */
    public void close(Duration patience) {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        LOGGER.info("Shutting down the server on {}", place());
        features.close();
        long deadline = System.nanoTime() + patience.toNanos();
        transport.stopAccepting();
        registry.freeze().forEach(client -> client.output().finish(List.of(), CloseReason.NONE, false));
        if (!transport.close(patience)) {
            LOGGER.warn("Not all clients took their last messages within {}", patience);
        }
        executor.close(Math.max(MIN_CALLBACK_PATIENCE_NANOS, deadline - System.nanoTime()));
    }

    @Override
    public String toString() {
        return "WebSocketServer[" + place() + "]";
    }

    /** Returns the address as clients write it: for all addresses of the machine, one that can be used on the machine itself. */
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
                    "Server does not support {} capability: give Capability.{} to the builder{}",
                    capability.wireName(),
                    capability,
                    Throttle.tell(heldBack));
        }
    }
}
