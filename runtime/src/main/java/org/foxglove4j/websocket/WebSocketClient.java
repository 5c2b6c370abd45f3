package org.foxglove4j.websocket;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.foxglove4j.Context;
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Sink;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Connects to a server of the Foxglove WebSocket protocol and receives its data live, as the Foxglove app does. The
 * server may use this library, the official SDK, or an older library.
 *
 * <pre>{@code
 * try (WebSocketClient client = WebSocketClient.connect("ws://localhost:8765")) {
 *     client.subscribe("/pose", message -> System.out.println(Pose2dChannel.decode(message)));
 *     ...
 * }
 * }</pre>
 *
 * <p>To publish, attach the client's {@linkplain #sink() sink} to a context: messages logged on the channels of that
 * context are sent to the server.
 *
 * <p>Thread-safe. The threads of a client are daemon threads.
 */
public final class WebSocketClient implements AutoCloseable {

    private final RemoteServer remote;

    private WebSocketClient(RemoteServer remote) {
        this.remote = remote;
    }

    /**
     * Connects to a server, and waits until the server has sent its description.
     *
     * @param uri the address of the server, for example {@code ws://localhost:8765}
     * @throws IOException if the server cannot be reached within ten seconds, or does not speak the Foxglove WebSocket
     *     protocol
     * @throws IllegalArgumentException if {@code uri} is not a {@code ws} or {@code wss} URI
     */
    public static WebSocketClient connect(String uri) throws IOException {
        return builder().connect(uri);
    }

    /**
     * Connects to a server, and waits until the server has sent its description.
     *
     * @param uri the address of the server, for example {@code ws://localhost:8765}
     * @throws IOException if the server cannot be reached within ten seconds, or does not speak the Foxglove WebSocket
     *     protocol
     * @throws IllegalArgumentException if {@code uri} is not a {@code ws} or {@code wss} URI
     */
    public static WebSocketClient connect(URI uri) throws IOException {
        return builder().connect(uri);
    }

    /** Returns a builder for a client. */
    public static WebSocketClientBuilder builder() {
        return new WebSocketClientBuilder();
    }

    static WebSocketClient connect(RemoteOptions options) throws IOException {
        RemoteServer remote = new RemoteServer(options);
        remote.connect();
        return new WebSocketClient(remote);
    }

    /** Returns the description of the server; the last one received if there is no connection. */
    public ServerDescription server() {
        return remote.server();
    }

    /** Returns whether the client is connected. */
    public boolean isConnected() {
        return remote.connection() != null;
    }

    /**
     * Returns a snapshot of the channels that the server offers. The server advertises them shortly after the
     * connection is established.
     */
    public List<ServerChannel> channels() {
        RemoteConnection open = remote.connection();
        return open == null ? List.of() : open.channels().all();
    }

    /** Returns the first channel with a topic that the server currently offers, if there is one. */
    public Optional<ServerChannel> channel(String topic) {
        return channels().stream()
                .filter(channel -> channel.topic().equals(topic))
                .findFirst();
    }

    /**
     * Subscribes to the channels with a topic, including channels that the server advertises later.
     *
     * @param receiver receives the messages, one at a time and in sequence with the calls of the {@link
     *     WebSocketClientListener}
     */
    public Subscription subscribe(String topic, Consumer<? super ReceivedMessage> receiver) {
        Objects.requireNonNull(topic, "topic");
        return subscribe(channel -> channel.topic().equals(topic), receiver);
    }

    /**
     * Subscribes to the channels that a predicate accepts, including channels that the server advertises later.
     *
     * @param wanted selects the channels; called once for each channel
     * @param receiver receives the messages, one at a time and in sequence with the calls of the {@link
     *     WebSocketClientListener}
     */
    public Subscription subscribe(Predicate<? super ServerChannel> wanted, Consumer<? super ReceivedMessage> receiver) {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(receiver, "receiver");
        return subscribe(new Receiver() {
            @Override
            public boolean wants(ServerChannel channel) {
                return wanted.test(channel);
            }

            @Override
            public void receive(ReceivedMessage message) {
                receiver.accept(message);
            }
        });
    }

    /**
     * Subscribes a context to all channels, including channels that the server advertises later: everything that the
     * server sends is logged to the context, and from there goes to its sinks. This records a robot to a file:
     *
     * <pre>{@code
     * try (Context context = Context.create();
     *         McapSink mcap = McapSink.builder().context(context).create(Path.of("run.mcap"));
     *         WebSocketClient robot = WebSocketClient.connect("ws://robot:8765")) {
     *     robot.subscribe(context);
     *     ...
     * }
     * }</pre>
     *
     * @see #subscribe(Predicate, Context)
     */
    public Subscription subscribe(Context context) {
        return subscribe(channel -> true, context);
    }

    /**
     * Subscribes a context to the channels that a predicate accepts, including channels that the server advertises
     * later.
     *
     * <p>For each of them, the context gets a channel with the same topic, message encoding, schema and metadata. It is
     * closed when the server no longer offers the channel, when the connection ends, and when the subscription is
     * closed; after reconnecting, there is a new one. If the context already has an equal channel, that one is used and
     * stays open.
     *
     * <p>Messages keep their log times. A message whose log time is after 2262 is not logged, and is counted as
     * {@linkplain #invalidMessages invalid}. While a sink makes the caller wait, as an
     * {@link org.foxglove4j.recording.McapSink} does by default when the disk cannot keep up, nothing is read from the
     * server, which may then drop messages; most servers report this with a {@linkplain WebSocketClientListener#onStatus
     * status}.
     *
     * @param wanted selects the channels; called once for each channel
     */
    public Subscription subscribe(Predicate<? super ServerChannel> wanted, Context context) {
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(context, "context");
        return subscribe(new ContextReceiver(remote, wanted, context));
    }

    private Subscription subscribe(Receiver receiver) {
        Subscription subscription = new Subscription(remote, receiver);
        remote.subscribe(subscription);
        return subscription;
    }

    /**
     * Returns the sink that publishes the messages of a context to the server: {@code context.addSink(client.sink())}.
     * The server must offer {@link Capability#CLIENT_PUBLISH}; it understands its {@linkplain
     * ServerDescription#supportedEncodings supported encodings}. The sink never blocks: while there is no connection,
     * or the publishing backlog is full, messages are dropped and counted. When the sink is removed from the context,
     * its channels are unadvertised.
     */
    public Sink sink() {
        return remote.publishing();
    }

    /**
     * Requests the values of parameters, or of all parameters if no names are given. The result does not contain
     * parameters that the server does not have.
     *
     * <p>The future, like those of all other requests, is completed on the thread that calls the {@link
     * WebSocketClientListener}. It fails with an {@link IOException} if there is no connection or the connection ends
     * first, with a {@link java.util.concurrent.TimeoutException} if the server does not respond in time, and with an
     * {@link IllegalStateException} if the server does not offer the required capability.
     */
    public CompletableFuture<List<Parameter>> getParameters(String... names) {
        return remote.request(Capability.PARAMETERS, server -> server.requests().getParameters(List.of(names)));
    }

    /**
     * Requests changes of parameters, or the removal of those without a value. The future completes with the resulting
     * values.
     */
    public CompletableFuture<List<Parameter>> setParameters(Parameter... values) {
        return remote.request(Capability.PARAMETERS, server -> server.requests().setParameters(List.of(values)));
    }

    /** Subscribes to changes of parameters; see {@link WebSocketClientListener#onParameters}. */
    public void subscribeParameters(String... names) {
        remote.updates().subscribeParameters(List.of(names));
    }

    /** Unsubscribes from changes of parameters. */
    public void unsubscribeParameters(String... names) {
        remote.updates().unsubscribeParameters(List.of(names));
    }

    /** Returns a snapshot of the services that the server offers. */
    public List<ServerService> services() {
        RemoteConnection open = remote.connection();
        return open == null ? List.of() : open.services().all();
    }

    /**
     * Calls a service. If the service fails, the future fails with an {@link IOException} that contains the reason.
     *
     * <p>A server advertises its services shortly after the connection is established, so a call waits for them. It
     * fails with an {@link IllegalArgumentException} if the service is still not offered one second after the first
     * service was advertised, or, if none is advertised, after the request timeout. {@link #services} returns the
     * services that are currently offered; {@link WebSocketClientListener#onAdvertiseService} reports later ones.
     *
     * @param encoding the encoding of the request, for example {@code json}
     * @param request the encoded request
     */
    public CompletableFuture<ServiceResponse> callService(String name, String encoding, byte[] request) {
        return remote.request(Capability.SERVICES, server -> server.call(name, encoding, request));
    }

    /**
     * Calls a service without Java types for its request and response, which are maps encoded as JSON.
     *
     * <pre>{@code
     * client.callService("/arm/grip", Map.of("force", 0.5)).thenAccept(response -> ...);
     * }</pre>
     *
     * @param request a map as for {@link JsonChannel}
     * @throws IllegalArgumentException if the map contains a value that cannot be written as JSON
     */
    public CompletableFuture<Map<String, @Nullable Object>> callService(String name, Map<String, ?> request) {
        return callService(name, MessageEncodings.JSON, JsonChannel.encode(request))
                .thenApply(response -> JsonChannel.decode(response.payload(name, MessageEncodings.JSON)));
    }

    /**
     * Calls a service with a request and a response of annotated types, encoded as JSON.
     *
     * @throws IllegalArgumentException if the annotation processor did not generate code for a type
     */
    public <Q, R> CompletableFuture<R> callService(
            String name, Class<Q> requestType, Class<R> responseType, Q request) {
        return callService(
                name, GeneratedForm.JSON.encoder(requestType), GeneratedForm.JSON.decoder(responseType), request);
    }

    /**
     * Calls a service.
     *
     * @param requests encodes the request, and determines its encoding
     * @param responses decodes the response
     */
    public <Q, R> CompletableFuture<R> callService(
            String name, Encoder<? super Q> requests, Decoder<? extends R> responses, Q request) {
        return callService(name, requests.messageEncoding(), requests.encode(request))
                .thenApply(response -> responses.decode(response.payload(name, responses.messageEncoding())));
    }

    /**
     * Fetches a file, such as a mesh of a robot model. If the server cannot provide it, the future fails with an {@link
     * IOException} that contains the reason.
     *
     * @param uri the URI of the file on the server, for example {@code package://arm/arm.urdf}
     */
    public CompletableFuture<byte[]> fetchAsset(String uri) {
        return remote.request(Capability.ASSETS, server -> server.requests().fetchAsset(uri));
    }

    /** Subscribes to the connection graph; see {@link WebSocketClientListener#onConnectionGraph}. */
    public void subscribeConnectionGraph() {
        remote.updates().subscribeGraph();
    }

    /** Unsubscribes from the connection graph. */
    public void unsubscribeConnectionGraph() {
        remote.updates().unsubscribeGraph();
    }

    /**
     * Requests a server that plays back recorded data to set the speed, and to play or pause. The future completes with
     * the resulting state of the playback.
     *
     * @param speed the speed, where 1 is real time
     */
    public CompletableFuture<PlaybackState> controlPlayback(PlaybackCommand command, float speed) {
        return control(command, speed, Optional.empty());
    }

    /**
     * Requests a server that plays back recorded data to seek, and then to do the same as for {@link
     * #controlPlayback(PlaybackCommand, float)}.
     *
     * @param speed the speed, where 1 is real time
     * @param seekTime the time to seek to first
     */
    public CompletableFuture<PlaybackState> controlPlayback(PlaybackCommand command, float speed, Instant seekTime) {
        return control(command, speed, Optional.of(seekTime));
    }

    private CompletableFuture<PlaybackState> control(PlaybackCommand command, float speed, Optional<Instant> seekTime) {
        return remote.request(
                Capability.PLAYBACK_CONTROL, server -> server.requests().control(command, speed, seekTime));
    }

    /** Returns whether messages of the current connection may be compressed, because both sides support it. */
    public boolean isCompressed() {
        RemoteConnection open = remote.connection();
        return open != null && open.socket().isCompressed();
    }

    /** Returns the number of messages that were logged to the {@linkplain #sink() sink} but not published. */
    public long droppedMessages() {
        return remote.publishing().droppedCount();
    }

    /** Returns the number of messages from the server that could not be parsed. */
    public long invalidMessages() {
        return remote.invalidMessages();
    }

    /**
     * Sends pending messages, closes the connection, and does not reconnect. Waits for the server for at most two
     * seconds, or not at all if called from the listener. Then the threads of the client end. Afterwards, subscriptions
     * receive nothing, requests fail with an {@link IOException}, and messages logged to the sink are counted as
     * dropped. Closing a closed client has no effect.
     */
    @Override
    public void close() {
        remote.close();
    }

    @Override
    public String toString() {
        return "WebSocketClient[" + remote + "]";
    }
}
