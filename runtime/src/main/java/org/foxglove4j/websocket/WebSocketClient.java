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
import org.foxglove4j.Decoder;
import org.foxglove4j.Encoder;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.MessageEncodings;
import org.foxglove4j.Sink;
import org.foxglove4j.parameter.Parameter;
import org.jspecify.annotations.Nullable;

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

    private final RemoteServer remote;

    private WebSocketClient(RemoteServer remote) {
        this.remote = remote;
    }

    /**
     * Connects to a server, and waits until it has introduced itself.
     *
     * @param uri where it is, for example {@code ws://localhost:8765}
     * @throws IOException if it cannot be reached within ten seconds, or is not a server of the Foxglove WebSocket protocol
     * @throws IllegalArgumentException if it is not a URI of {@code ws} or {@code wss}
     */
    public static WebSocketClient connect(String uri) throws IOException {
        return builder().connect(uri);
    }

    /**
     * Connects to a server, and waits until it has introduced itself.
     *
     * @param uri where it is, for example {@code ws://localhost:8765}
     * @throws IOException if it cannot be reached within ten seconds, or is not a server of the Foxglove WebSocket protocol
     * @throws IllegalArgumentException if it is not one of {@code ws} or {@code wss}
     */
    public static WebSocketClient connect(URI uri) throws IOException {
        return builder().connect(uri);
    }

    /** Begins to configure a client. */
    public static WebSocketClientBuilder builder() {
        return new WebSocketClientBuilder();
    }

    static WebSocketClient connect(RemoteOptions options) throws IOException {
        RemoteServer remote = new RemoteServer(options);
        remote.connect();
        return new WebSocketClient(remote);
    }

    /** Returns what the server says of itself; what it said last, if there is no connection. */
    public ServerDescription server() {
        return remote.server();
    }

    /** Returns whether there is a connection. */
    public boolean isConnected() {
        return remote.connection() != null;
    }

    /** Returns the channels that the server offers, as they are now. It offers them shortly after it has introduced itself. */
    public List<ServerChannel> channels() {
        RemoteConnection open = remote.connection();
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
        Subscription subscription = new Subscription(remote, wanted, receiver);
        remote.subscribe(subscription);
        return subscription;
    }

    /**
     * Returns the sink that publishes to the server what is logged in a context:
     * {@code context.addSink(client.sink())}. The server must offer {@link Capability#CLIENT_PUBLISH}; its supported
     * encodings are what it understands. The sink does not wait: while there is no connection, or too much waits to be
     * sent, messages are dropped and counted. When it is removed from the context, its channels are taken back.
     */
    public Sink sink() {
        return remote.publishing();
    }

    /**
     * Asks for the values of parameters, of all without names. Those that the server does not know are not among the
     * answer.
     *
     * <p>This answer, like all others, comes in the thread that calls the {@link WebSocketClientListener}. It fails
     * with an {@link IOException} if the connection ends first, with {@link java.util.concurrent.TimeoutException} if
     * the server takes too long, and with {@link IllegalStateException} if it does not offer what is asked for.
     */
    public CompletableFuture<List<Parameter>> getParameters(String... names) {
        return remote.ask(Capability.PARAMETERS, server -> server.requests().getParameters(List.of(names)));
    }

    /** Asks to change parameters, or to remove those without a value. The answer is what they are then. */
    public CompletableFuture<List<Parameter>> setParameters(Parameter... values) {
        return remote.ask(Capability.PARAMETERS, server -> server.requests().setParameters(List.of(values)));
    }

    /** Asks to be told when parameters change: {@link WebSocketClientListener#onParameters}. */
    public void subscribeParameters(String... names) {
        remote.wishes().subscribeParameters(List.of(names));
    }

    /** Asks no longer to be told when parameters change. */
    public void unsubscribeParameters(String... names) {
        remote.wishes().unsubscribeParameters(List.of(names));
    }

    /** Returns the services that the server offers, as they are now. */
    public List<ServerService> services() {
        RemoteConnection open = remote.connection();
        return open == null ? List.of() : open.services().all();
    }

    /**
     * Calls a service. The answer fails with an {@link IOException}, which says why, if the service does.
     *
     * <p>A server offers its services shortly after the connection was made, so a call waits for them. It fails with {@link
     * IllegalArgumentException} if the service is not among them one second after the first was offered, or, if none is, after
     * as long as the answer may take. {@link #services} returns those that are offered now, and {@link
     * WebSocketClientListener#onAdvertiseService} is told of those that come later.
     *
     * @param encoding the encoding of the request, for example {@code json}
     * @param request the encoded request
     */
    public CompletableFuture<ServiceResponse> callService(String name, String encoding, byte[] request) {
        return remote.ask(Capability.SERVICES, server -> server.call(name, encoding, request));
    }

    /**
     * Calls a service whose types are not known to the program, with a map: request and response are in JSON.
     *
     * <pre>{@code
     * client.callService("/arm/grip", Map.of("force", 0.5)).thenAccept(response -> ...);
     * }</pre>
     *
     * @param request as a {@link JsonChannel} takes it
     * @throws IllegalArgumentException if the map holds a value that JSON does not have
     */
    public CompletableFuture<Map<String, @Nullable Object>> callService(String name, Map<String, ?> request) {
        return callService(name, MessageEncodings.JSON, JsonChannel.encode(request))
                .thenApply(response -> JsonChannel.decode(response.payload(name, MessageEncodings.JSON)));
    }

    /**
     * Calls a service of annotated types, which request and response have in JSON.
     *
     * @throws IllegalArgumentException if the annotation processor has written nothing for a type
     */
    public <Q, R> CompletableFuture<R> callService(
            String name, Class<Q> requestType, Class<R> responseType, Q request) {
        return callService(
                name, GeneratedForm.JSON.encoder(requestType), GeneratedForm.JSON.decoder(responseType), request);
    }

    /**
     * Calls a service.
     *
     * @param requests writes the request, and says in which encoding it is
     * @param responses reads the response
     */
    public <Q, R> CompletableFuture<R> callService(
            String name, Encoder<? super Q> requests, Decoder<? extends R> responses, Q request) {
        return callService(name, requests.messageEncoding(), requests.encode(request))
                .thenApply(response -> responses.decode(response.payload(name, responses.messageEncoding())));
    }

    /**
     * Fetches a file, such as a mesh of a robot's model. The answer fails with an {@link IOException}, which says why,
     * if the server does not have it.
     *
     * @param uri what the server knows it by, for example {@code package://arm/arm.urdf}
     */
    public CompletableFuture<byte[]> fetchAsset(String uri) {
        return remote.ask(Capability.ASSETS, server -> server.requests().fetchAsset(uri));
    }

    /** Asks to be told who publishes and subscribes to what: {@link WebSocketClientListener#onConnectionGraph}. */
    public void subscribeConnectionGraph() {
        remote.wishes().subscribeGraph();
    }

    /** Asks no longer to be told who publishes and subscribes to what. */
    public void unsubscribeConnectionGraph() {
        remote.wishes().unsubscribeGraph();
    }

    /**
     * Asks a server that plays recorded data back to take on a speed, and to play or pause. The answer is where the playback
     * stands then.
     *
     * @param speed how fast to play, 1 being real time
     */
    public CompletableFuture<PlaybackState> controlPlayback(PlaybackCommand command, float speed) {
        return control(command, speed, Optional.empty());
    }

    /**
     * Asks a server that plays recorded data back to go somewhere, then as {@link #controlPlayback(PlaybackCommand, float)}.
     *
     * @param speed how fast to play, 1 being real time
     * @param seekTime where to go first
     */
    public CompletableFuture<PlaybackState> controlPlayback(PlaybackCommand command, float speed, Instant seekTime) {
        return control(command, speed, Optional.of(seekTime));
    }

    private CompletableFuture<PlaybackState> control(PlaybackCommand command, float speed, Optional<Instant> seekTime) {
        return remote.ask(
                Capability.PLAYBACK_CONTROL, server -> server.requests().control(command, speed, seekTime));
    }

    /** Returns whether messages may be compressed on the way, because both sides have agreed to, now. */
    public boolean isCompressed() {
        RemoteConnection open = remote.connection();
        return open != null && open.socket().isCompressed();
    }

    /** Returns how many messages that were logged to the {@linkplain #sink() sink} were not published. */
    public long droppedMessages() {
        return remote.publishing().droppedCount();
    }

    /** Returns how many messages of the server could not be understood. */
    public long invalidMessages() {
        return remote.invalidMessages();
    }

    /**
     * Closes the connection, after what waits to be sent, and does not connect again. Waits for the server for two
     * seconds at most, and not at all in a call of the listener. The threads of the client end then, except that before
     * Java 21 one of the JDK's own goes only with a garbage collection. Does nothing if called again. After it
     * subscriptions get nothing, requests fail with an {@link IOException}, and what is logged to the sink counts as dropped.
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
