package org.foxglove4j.websocket;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.foxglove4j.internal.Throttle;
import org.foxglove4j.websocket.internal.remote.RemoteConnector;
import org.foxglove4j.websocket.internal.remote.RemoteSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of a client. Reconnects whenever the connection ends, if so configured, and restores the subscriptions of
 * the user on the new connection. Thread-safe.
 */
final class RemoteServer {

    private static final Logger LOGGER = LoggerFactory.getLogger(RemoteServer.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(2);

    private final RemoteOptions options;
    private final RemoteConnector connector;
    private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
    private final RemoteSink publishing = new RemoteSink();
    private final RemoteUpdates updates = new RemoteUpdates();
    private final AtomicLong invalidMessages = new AtomicLong();
    private final Throttle invalidWarning = Throttle.forWarnings();
    private volatile @Nullable ServerDescription server;
    private volatile @Nullable RemoteConnection connection;
    private volatile @Nullable RemoteConnection opening;
    private volatile @Nullable Future<?> nextTry;
    private volatile boolean closed;

    RemoteServer(RemoteOptions options) {
        this.options = options;
        this.connector = new RemoteConnector(options.socketConfig());
    }

    /**
     * Connects, and waits until the server has sent its description.
     *
     * @throws IOException if this fails, in which case no further attempt is made
     */
    void connect() throws IOException {
        try {
            open();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void open() throws IOException {
        RemoteConnection begun = new RemoteConnection(this, options.requestTimeout());
        opening = begun;
        try {
            begun.open(connector, options);
        } finally {
            opening = null;
        }
    }

    void close() {
        closed = true;
        RemoteConnection open = connection;
        if (open != null) {
            open.socket().close();
            open.socket().awaitEnd(CLOSE_TIMEOUT);
        }
        RemoteConnection begun = opening;
        if (begun != null) {
            begun.abort();
        }
        cancelNextTry();
        connector.close();
    }

    @Nullable
    RemoteConnection connection() {
        return connection;
    }

    ServerDescription server() {
        return Objects.requireNonNull(server);
    }

    RemoteSink publishing() {
        return publishing;
    }

    RemoteUpdates updates() {
        return updates;
    }

    long invalidMessages() {
        return invalidMessages.get();
    }

    /**
     * Sends a request over the current connection; fails if there is none, or the server does not offer the capability.
     */
    <A> CompletableFuture<A> request(Capability needed, Function<RemoteConnection, CompletableFuture<A>> request) {
        RemoteConnection open = connection;
        if (open == null) {
            return CompletableFuture.failedFuture(new IOException("there is no connection to " + options.uri()));
        }
        if (!server().offers(needed)) {
            return CompletableFuture.failedFuture(new IllegalStateException(
                    options.uri() + " does not offer " + needed + ", only " + server().capabilities()));
        }
        return request.apply(open);
    }

    /** Adds a subscription, which applies to current and future channels. */
    void subscribe(Subscription subscription) {
        subscriptions.add(subscription);
        RemoteConnection open = connection;
        if (open != null) {
            open.channels().all().forEach(channel -> attach(open, subscription, channel));
        }
    }

    private static void attach(RemoteConnection open, Subscription subscription, ServerChannel channel) {
        if (!subscription.isClosed()
                && subscription.wants(channel)
                && !open.channels().attach(subscription, channel)) {
            subscription.ended(channel);
        }
    }

    void unsubscribe(Subscription subscription) {
        subscriptions.remove(subscription);
        RemoteConnection open = connection;
        if (open != null) {
            open.channels().detach(subscription).forEach(subscription::ended);
        }
    }

    /** Called when a connection has received the description of the server. */
    void connected(RemoteConnection opened, ServerDescription description) {
        server = description;
        connection = opened;
        RemoteSocket socket = opened.socket();
        if (description.offers(Capability.CLIENT_PUBLISH)) {
            publishing.begin(socket);
        }
        updates.begin(socket, description);
        LOGGER.info("Connected to {} with subprotocol {}", options.uri(), socket.subprotocol());
        if (closed) {
            socket.close();
        }
    }

    void changed(ServerDescription description) {
        server = description;
        notifyListener(listener -> listener.onServerChange(description));
    }

    void advertised(RemoteConnection open, ServerChannel channel) {
        subscriptions.forEach(subscription -> attach(open, subscription, channel));
        notifyListener(listener -> listener.onAdvertise(channel));
    }

    void unadvertised(ServerChannel channel) {
        subscriptions.forEach(subscription -> subscription.ended(channel));
        notifyListener(listener -> listener.onUnadvertise(channel));
    }

    /** Called when a connection that had received the description of the server has ended. */
    void ended(RemoteConnection ended, @Nullable IOException failure) {
        if (connection == ended) {
            connection = null;
        }
        publishing.end(ended.socket());
        updates.end(ended.socket());
        LOGGER.info("Disconnected from {}{}", options.uri(), failure == null ? "" : ": " + failure.getMessage());
        ended.channels().removeAll().forEach(this::unadvertised);
        ended.services().all().forEach(service -> notifyListener(listener -> listener.onUnadvertiseService(service)));
        notifyListener(listener -> listener.onDisconnect(failure));
        reconnectLater();
    }

    void invalidMessage(@Nullable String why) {
        invalidMessages.incrementAndGet();
        long heldBack = invalidWarning.tryPass();
        if (heldBack >= 0) {
            LOGGER.warn(
                    "Ignoring an invalid message from {}: {}{}", options.uri(), why, Throttle.heldBackSuffix(heldBack));
        }
    }

    void notifyListener(Consumer<WebSocketClientListener> call) {
        try {
            call.accept(options.listener());
        } catch (Throwable e) {
            LOGGER.warn("WebSocket client listener failed", e);
        }
    }

    @Override
    public String toString() {
        return options.uri() + (connection == null ? ", not connected" : "");
    }

    private void reconnectLater() {
        Duration delay = options.reconnectDelay();
        if (delay != null && !closed) {
            nextTry = connector.executeLater(delay, this::reconnect);
            if (closed) {
                cancelNextTry();
            }
        }
    }

    private void cancelNextTry() {
        Future<?> waiting = nextTry;
        if (waiting != null) {
            waiting.cancel(false);
        }
    }

    private void reconnect() {
        if (closed) {
            return;
        }
        try {
            open();
        } catch (IOException e) {
            LOGGER.debug("Cannot reconnect to {}; trying again later", options.uri(), e);
            reconnectLater();
        }
    }
}
