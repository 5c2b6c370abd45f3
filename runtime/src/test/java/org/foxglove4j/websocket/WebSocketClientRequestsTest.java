package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.foxglove4j.Context;
import org.foxglove4j.Schema;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.parameter.ParameterStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests requests of our client to our server, and everything it receives except messages. */
class WebSocketClientRequestsTest {

    private static final Instant START = Instant.ofEpochSecond(100);
    private static final Instant END = Instant.ofEpochSecond(200);

    private final RecordingClientListener listener = new RecordingClientListener();
    private final ParameterStore parameters =
            ParameterStore.create().declare(Parameter.of("/speed", 0.5)).declare(Parameter.of("/name", "arm"));
    private final WebSocketServer server = start();

    @AfterEach
    void stop() {
        server.close(Duration.ofMillis(500));
    }

    @Test
    void parametersAreReadAndChanged() throws Exception {
        try (WebSocketClient client = connect()) {
            assertThat(get(client.getParameters("/speed", "/unknown"))).containsExactly(Parameter.of("/speed", 0.5));
            assertThat(get(client.getParameters()))
                    .containsExactlyInAnyOrder(Parameter.of("/speed", 0.5), Parameter.of("/name", "arm"));
            assertThat(get(client.setParameters(Parameter.of("/speed", 2.0))))
                    .containsExactly(Parameter.of("/speed", 2.0));
            assertThat(parameters.get("/speed").asDouble()).isEqualTo(2);
        }
    }

    @Test
    void changesOfParametersAreTold_throughReconnections() throws Exception {
        try (WebSocketClient client = WebSocketClient.builder()
                .listener(listener)
                .reconnectDelay(Duration.ofMillis(20))
                .connect(uri())) {
            client.subscribeParameters("/speed", "/name");
            client.unsubscribeParameters("/name");
            get(client.getParameters());
            parameters.set("/name", "leg");
            parameters.set("/speed", 3.0);
            expectLast("parameters [/speed=3.0]");
            server.clients().forEach(ConnectedClient::disconnect);
            expectLast("disconnect");
            expectLast("connect ");
            get(client.getParameters());
            parameters.set("/speed", 4.0);
            expectLast("parameters [/speed=4.0]");
        }
    }

    @Test
    void servicesAreCalled() throws Exception {
        try (WebSocketClient client = connect()) {
            ServiceResponse response = get(client.callService("/echo", "json", "{\"x\":1}".getBytes(UTF_8)));
            assertThat(response.encoding()).isEqualTo("json");
            assertThat(new String(response.payload(), UTF_8)).isEqualTo("{\"x\":1}");
            assertThat(client.services()).extracting(ServerService::name).containsExactly("/echo", "/fail");
            assertThatThrownBy(() -> get(client.callService("/fail", "json", new byte[0])))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("gripper is offline");
            server.addServices(Service.builder("/late")
                    .type("Late")
                    .request("json", Schema.jsonSchema("LateRequest", "{}"))
                    .handler(request -> new byte[] {1}));
            expectLast("advertise service /late");
            assertThat(get(client.callService("/late", "json", new byte[0])).payload())
                    .containsExactly(1);
            ServerService late = client.services().get(2);
            assertThat(late.type()).isEqualTo("Late");
            assertThat(late.requestEncoding()).isEqualTo("json");
            assertThat(Objects.requireNonNull(late.requestSchema()).name()).isEqualTo("LateRequest");
            assertThat(late.responseSchema()).isNull();
            server.removeServices("/late");
            expectLast("unadvertise service /late");
        }
    }

    @Test
    void unavailableServiceIsReported() throws Exception {
        try (WebSocketClient client =
                WebSocketClient.builder().requestTimeout(Duration.ofMillis(100)).connect(uri())) {
            eventually(() -> assertThat(client.services()).isNotEmpty());
            assertThatThrownBy(() -> get(client.callService("/none", "json", new byte[0])))
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("/none")
                    .hasMessageContaining("/echo");
        }
    }

    @Test
    void servicesCanBeCalledWithMaps() throws Exception {
        try (WebSocketClient client = connect()) {
            assertThat(get(client.callService("/echo", Map.of("force", 0.5, "fingers", List.of(1, 2)))))
                    .containsOnly(Map.entry("force", 0.5), Map.entry("fingers", List.of(1L, 2L)));
        }
    }

    @Test
    void responseInAnotherEncodingIsRejected() throws Exception {
        server.addServices(Service.builder("/binary").response("cdr", null).handler(request -> new byte[] {1}));
        try (WebSocketClient client = connect()) {
            assertThatThrownBy(() -> get(client.callService("/binary", Map.of())))
                    .hasCauseInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("expected a response in json from service /binary, found one in cdr");
        }
    }

    @Test
    void callToAServerWithoutServicesFailsImmediately() throws Exception {
        try (WebSocketServer plain = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .start();
                WebSocketClient client = WebSocketClient.connect("ws://127.0.0.1:" + plain.port())) {
            assertThat(client.callService("/none", "json", new byte[0]))
                    .failsWithin(Duration.ofSeconds(5))
                    .withThrowableThat()
                    .withCauseInstanceOf(IllegalStateException.class)
                    .withMessageContaining("does not offer SERVICES");
        }
    }

    @Test
    void callWaitingForAServiceFailsWhenTheConnectionEnds() throws Exception {
        try (WebSocketClient client = connect()) {
            CompletableFuture<ServiceResponse> answer = client.callService("/none", "json", new byte[0]);
            server.clients().forEach(ConnectedClient::disconnect);

            assertThatThrownBy(() -> get(answer)).hasCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void assetsAreFetched() throws Exception {
        try (WebSocketClient client = connect()) {
            assertThat(get(client.fetchAsset("package://arm"))).hasSize(1 << 20);
            assertThatThrownBy(() -> get(client.fetchAsset("package://leg")))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("no leg");
        }
    }

    @Test
    void connectionGraphIsBuiltFromItsUpdates() throws Exception {
        try (WebSocketClient client = connect()) {
            client.subscribeConnectionGraph();
            expectLast("graph {}{}{}");
            server.publishConnectionGraph(ConnectionGraph.builder()
                    .publishedTopic("/a", "node")
                    .subscribedTopic("/a", "app")
                    .advertisedService("/echo", "node")
                    .build());
            listener.expect("graph {/a=[node]}{/a=[app]}{/echo=[node]}");
            server.publishConnectionGraph(ConnectionGraph.builder()
                    .publishedTopic("/a", "node", "other")
                    .publishedTopic("/b", "node")
                    .build());
            listener.expect("graph {/a=[node, other], /b=[node]}{}{}");
            server.publishConnectionGraph(ConnectionGraph.empty());
            listener.expect("graph {}{}{}");
            client.unsubscribeConnectionGraph();
        }
    }

    @Test
    void playbackIsControlled() throws Exception {
        try (WebSocketClient client = connect()) {
            assertThat(client.server().dataStartTime()).contains(START);
            assertThat(client.server().dataEndTime()).contains(END);
            PlaybackState state = get(client.controlPlayback(PlaybackCommand.PLAY, 2, Instant.ofEpochSecond(150, 5)));
            assertThat(state)
                    .isEqualTo(new PlaybackState(PlaybackStatus.PLAYING, Instant.ofEpochSecond(150, 5), 2, true));
            expectLast("playback PLAYING 1970-01-01T00:02:30.000000005Z 2.0 true");
            assertThat(get(client.controlPlayback(PlaybackCommand.PAUSE, 1)).status())
                    .isEqualTo(PlaybackStatus.PAUSED);
        }
    }

    @Test
    void unsupportedRequestsAreNotSent() throws Exception {
        try (WebSocketServer bare = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .start();
                WebSocketClient client = WebSocketClient.connect("ws://127.0.0.1:" + bare.port())) {
            assertThatThrownBy(() -> get(client.getParameters()))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("PARAMETERS");
        }
    }

    @Test
    void anAnswerThatDoesNotCome_isNotWaitedForForever() throws Exception {
        try (ScriptedServer silent = ScriptedServer.start(
                "foxglove.sdk.v1",
                "{\"op\":\"serverInfo\",\"name\":\"silent\",\"capabilities\":[\"parameters\",\"assets\"]}")) {
            CompletableFuture<List<Parameter>> unanswered;
            try (WebSocketClient client = WebSocketClient.builder()
                    .requestTimeout(Duration.ofMillis(50))
                    .connect(silent.uri())) {
                assertThatThrownBy(() -> get(client.getParameters())).hasCauseInstanceOf(TimeoutException.class);
            }
            try (WebSocketClient client = WebSocketClient.connect(silent.uri().toString())) {
                unanswered = client.getParameters();
            }
            assertThatThrownBy(() -> get(unanswered))
                    .hasCauseInstanceOf(IOException.class)
                    .hasMessageContaining("the connection has ended");
        }
    }

    @Test
    void afterTheEnd_requestsFail() throws Exception {
        WebSocketClient client = connect();
        client.close();
        assertThatThrownBy(() -> get(client.fetchAsset("package://arm")))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("no connection");
    }

    private static <A> A get(Future<A> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(30, TimeUnit.SECONDS);
    }

    /** Waits for a call, skipping others before it. */
    private void expectLast(String expected) throws InterruptedException {
        String call = listener.next();
        while (!call.startsWith(expected)) {
            assertThat(call).doesNotStartWith("parameters");
            call = listener.next();
        }
    }

    private WebSocketClient connect() throws IOException {
        return WebSocketClient.builder().listener(listener).connect(uri());
    }

    private URI uri() {
        return URI.create("ws://127.0.0.1:" + server.port());
    }

    private WebSocketServer start() {
        try {
            return WebSocketServer.builder()
                    .context(Context.create())
                    .bind("127.0.0.1", 0)
                    .supportedEncodings("json")
                    .parameters(parameters)
                    .services(
                            Service.builder("/echo").handler(request -> request.payload()),
                            Service.builder("/fail").handler(request -> {
                                throw new IllegalStateException("gripper is offline");
                            }))
                    .assets(uri -> {
                        if (uri.equals("package://arm")) {
                            return new byte[1 << 20];
                        }
                        throw new FileNotFoundException("no leg");
                    })
                    .connectionGraph(ConnectionGraph.empty())
                    .playback(
                            START,
                            END,
                            request -> new PlaybackState(
                                    request.command() == PlaybackCommand.PLAY
                                            ? PlaybackStatus.PLAYING
                                            : PlaybackStatus.PAUSED,
                                    request.seekTime().orElse(START),
                                    request.speed(),
                                    request.seekTime().isPresent()))
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
