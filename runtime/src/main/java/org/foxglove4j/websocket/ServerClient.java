package org.foxglove4j.websocket;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Sink;
import org.foxglove4j.websocket.internal.callback.Inbox;
import org.foxglove4j.websocket.internal.channel.ClientSubscriptions;
import org.foxglove4j.websocket.internal.frame.CloseReason;
import org.foxglove4j.websocket.internal.frame.FrameSource;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.outbox.Outbox;
import org.foxglove4j.websocket.internal.outbox.OutboxCounts;
import org.foxglove4j.websocket.internal.transport.Connection;
import org.foxglove4j.websocket.internal.transport.ConnectionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One client of a server, from its handshake until it has disconnected. */
final class ServerClient implements ConnectedClient, ConnectionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(ServerClient.class);
    private static final AtomicLong NEXT_ID = new AtomicLong(1);

    private final long id = NEXT_ID.getAndIncrement();
    private final Connection connection;
    private final ServerOptions options;
    private final ServerFeatures features;
    private final Consumer<ServerClient> whenClosed;
    private final Outbox outbox;
    private final ClientOutput output;
    private final Inbox inbox;
    private final ClientSubscriptions subscriptions;
    private final ClientAnnouncements announcements;
    private final ClientSink sink;
    private final ClientChannels channels;
    private final ClientRequests requests;
    private final DropWarning dropWarning;

    private volatile boolean closed;
    private volatile boolean knowsPlayback;

    /** In the inbox only. */
    private boolean disconnected;

    ServerClient(
            Connection connection,
            ServerOptions options,
            ServerFeatures features,
            Executor executor,
            Consumer<ServerClient> whenClosed) {
        this.connection = connection;
        this.options = options;
        this.features = features;
        this.whenClosed = whenClosed;
        knowsPlayback = !isLegacy();
        outbox =
                new Outbox(options.limits().backlogMessages(), options.limits().backlogBytes(), connection::wakeWriter);
        output = new ClientOutput(connection, outbox);
        inbox = new Inbox(executor, connection);
        subscriptions = new ClientSubscriptions(options.rateLimits(), outbox);
        announcements =
                new ClientAnnouncements(this, subscriptions, outbox, Subprotocols.schemaForm(connection.subprotocol()));
        sink = new ClientSink(subscriptions, outbox, announcements);
        dropWarning = new DropWarning(this, outbox);
        channels = new ClientChannels(this, options);
        requests = new ClientRequests(this, subscriptions, channels, options, features);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public InetSocketAddress address() {
        return connection.remoteAddress();
    }

    @Override
    public ConnectionRequest request() {
        return new ConnectionRequest(connection.request());
    }

    @Override
    public Sink sink() {
        return sink;
    }

    @Override
    public List<ChannelDescriptor> subscribedChannels() {
        return subscriptions.channels();
    }

    @Override
    public ClientStatistics statistics() {
        OutboxCounts counts = outbox.counts();
        return new ClientStatistics(
                counts.sentMessages(),
                counts.queuedMessages(),
                counts.queuedBytes(),
                counts.droppedMessages(),
                counts.droppedByTopic(),
                counts.rateLimitedMessages(),
                connection.sentBytes(),
                connection.savedBytes(),
                channels.invalidMessages());
    }

    @Override
    public boolean isCompressed() {
        return connection.isCompressed();
    }

    @Override
    public boolean isConnected() {
        return !closed;
    }

    @Override
    public void sendStatus(StatusLevel level, String message) {
        output.sendStatus(level, WireText.statusFrame(level, message, null));
    }

    @Override
    public void sendStatus(StatusLevel level, String message, String statusId) {
        output.sendStatus(level, WireText.statusFrame(level, message, statusId));
    }

    @Override
    public void removeStatus(String... ids) {
        output.sendControl(WireText.removeStatusFrame(List.of(ids)));
    }

    @Override
    public void disconnect() {
        output.finish(List.of(), CloseReason.NONE, true);
    }

    @Override
    public String toString() {
        return "ConnectedClient[" + id + ", " + address() + "]";
    }

    /** Returns whether this client has chosen the subprotocol from before the SDK. */
    boolean isLegacy() {
        return connection.subprotocol().equals(Subprotocols.LEGACY);
    }

    boolean isSubscribed(ChannelDescriptor channel) {
        return subscriptions.isConnectedTo(channel);
    }

    /** Returns the output to this client. */
    ClientOutput output() {
        return output;
    }

    /** Initializes the connection. This happens before any request of the client is handled. */
    void connect() {
        inbox.submit(() -> {
            LOGGER.info("Registered client {}", address());
            notifyListener(listener -> listener.onClientConnect(this));
            if (!closed) {
                addSink();
                requests.begin();
                sendCurrentPlaybackState();
            }
            output.connected();
        });
    }

    /** Sends the state of the playback to the client, if the client supports it. */
    private void sendCurrentPlaybackState() {
        PlaybackControl playback = features.playback();
        if (playback != null && knowsPlayback) {
            playback.sendCurrentState(this);
        }
    }

    private void addSink() {
        try {
            options.context().addSink(sink, options.channelFilter());
        } catch (IllegalStateException e) {
            LOGGER.warn("Client {} receives no channels: {}", address(), e.getMessage());
        }
    }

    /**
     * Records that this client supports playback regardless of its subprotocol, because it has sent a playback request.
     */
    void setKnowsPlayback() {
        knowsPlayback = true;
    }

    /**
     * Sends the state of the playback if this client supports it. Libraries for the older subprotocol fail on this
     * message.
     *
     * @param didSeek whether to discard waiting messages, which would be sent after this frame although they belong to
     *     the old position
     */
    void sendPlaybackState(byte[] frame, boolean didSeek) {
        if (didSeek) {
            outbox.discardMessages();
        }
        if (knowsPlayback) {
            output.sendControl(frame);
        }
    }

    /** Sends the description of the server for a new session. */
    void beginSession(byte[] introduction) {
        announcements.beginSession(introduction);
    }

    /** Runs an action in the inbox. */
    void submit(Runnable action) {
        inbox.submit(action);
    }

    /** Calls the listener. Called only in the inbox. */
    void notifyListener(Consumer<WebSocketServerListener> call) {
        features.events().notifyListener(call);
    }

    /** Sends messages that were held back, and notifies the client periodically of dropped messages. */
    void tick() {
        outbox.releaseHeldBack();
        if (!closed) {
            dropWarning.tick();
        }
    }

    void trim() {
        outbox.trim();
    }

    @Override
    public FrameSource frames() {
        return outbox;
    }

    @Override
    public void text(String message) {
        handle(() -> requests.handle(message), 2 * message.length());
    }

    @Override
    public void binary(byte[] message) {
        handle(() -> requests.handle(message), message.length);
    }

    /** Handles a request, unless the client has already disconnected. */
    private void handle(Runnable request, int bytes) {
        inbox.submit(
                () -> {
                    if (!disconnected) {
                        request.run();
                    }
                },
                bytes);
    }

    @Override
    public void ping(byte[] content) {
        outbox.offerPong(Frames.pong(content));
    }

    @Override
    public void closing(CloseReason reason) {
        outbox.finish(List.of(Frames.close(reason)), true);
    }

    @Override
    public void closed(String reason) {
        closed = true;
        outbox.close();
        options.context().removeSink(sink);
        whenClosed.accept(this);
        inbox.submit(() -> {
            disconnected = true;
            options.context().removeSink(sink);
            requests.end();
            subscriptions
                    .unsubscribeAll()
                    .forEach(channel -> notifyListener(listener -> listener.onUnsubscribe(this, channel)));
            channels.unadvertiseAll();
            features.events().notifyListenerInOrder(listener -> listener.onClientDisconnect(this));
            LOGGER.info("Unregistered client {}: {}", address(), reason);
        });
    }
}
