package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.parameter.Parameter;
import org.foxglove4j.websocket.ConnectionGraph;
import org.foxglove4j.websocket.PlaybackCommand;
import org.foxglove4j.websocket.PlaybackState;
import org.foxglove4j.websocket.PlaybackStatus;
import org.foxglove4j.websocket.ReceivedMessage;
import org.foxglove4j.websocket.ServerChannel;
import org.foxglove4j.websocket.ServerDescription;
import org.foxglove4j.websocket.ServerService;
import org.foxglove4j.websocket.StatusLevel;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketClientListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Our client works with other implementations' servers. */
class WebSocketClientTest {

    private final BlockingQueue<ReceivedMessage> received = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    @Test
    void clientUsesAllFeaturesOfTheOfficialServer() throws Exception {
        try (PeerProcess peer = PeerProcess.start(Peers.python("serve_sdk.py"));
                WebSocketClient client = connect(peer)) {
            ServerDescription server = client.server();
            assertThat(server.name()).isEqualTo("conversation");
            assertThat(server.sessionId()).isEqualTo("session-1");
            assertThat(server.capabilities())
                    .contains("clientPublish", "parametersSubscribe", "services", "assets", "playbackControl", "time");
            assertThat(server.dataStartTime()).contains(Instant.ofEpochSecond(100));
            assertThat(server.dataEndTime()).contains(Instant.ofEpochSecond(105, 5));

            messagesOf(client);
            parametersOf(client);
            servicesAndAssetsOf(client);
            whatItIsToldBy(client);
            playbackOf(client);
            publishTo(client);
            assertThat(client.invalidMessages()).isZero();
        }
    }

    @Test
    void clientWorksWithTheFormerServer() throws Exception {
        try (PeerProcess peer = PeerProcess.start(Peers.python("serve_legacy.py"));
                Context context = Context.create();
                WebSocketClient client = connect(peer)) {
            assertThat(client.server().name()).isEqualTo("legacy");
            assertThat(client.server().sessionId()).isEmpty();

            client.subscribe("/echo", received::add);
            context.addSink(client.sink());
            JsonChannel goal = JsonChannel.create(context, "/goal");
            awaitCall("advertise /echo");
            goal.log(Map.of("x", 1));
            ReceivedMessage message = next();
            assertThat(new String(message.data(), UTF_8)).isEqualTo("{\"x\":1}");
            assertThat(message.logTime()).isEqualTo(Instant.ofEpochSecond(12, 34));
            assertThat(message.schema()).isEqualTo(Schema.jsonSchema("Echo", "{\"type\": \"object\"}"));

            assertThat(get(client.getParameters("speed", "gears")))
                    .containsExactly(Parameter.of("speed", 0.5), Parameter.of("gears", 1L, 2L, 3L));
            client.subscribeParameters("speed");
            assertThat(get(client.setParameters(Parameter.of("speed", 1.5))))
                    .containsExactly(Parameter.of("speed", 1.5));
            awaitCall("parameters [speed=1.5]");
            assertThat(new String(
                            get(client.callService("/say", "json", "7".getBytes(UTF_8)))
                                    .payload(),
                            UTF_8))
                    .isEqualTo("{\"said\": 7}");
            assertThat(client.droppedMessages() + client.invalidMessages()).isZero();
        }
    }

    private void messagesOf(WebSocketClient client) throws Exception {
        client.subscribe(channel -> !channel.topic().equals("/none"), received::add);
        awaitCall("advertise /free");
        ask(client, "log");
        ReceivedMessage json = next();
        ReceivedMessage text = next();
        assertThat(json.topic()).isEqualTo("/a");
        assertThat(json.logTimeNanos()).isEqualTo(123456);
        assertThat(new String(json.data(), UTF_8)).isEqualTo("{\"x\":1}");
        assertThat(json.schema()).isEqualTo(Schema.jsonSchema("A", "{\"type\":\"object\"}"));
        assertThat(text.topic()).isEqualTo("/free");
        assertThat(text.dataLength()).isZero();
        assertThat(text.schema()).isEqualTo(Schema.create("Free", "words", "für alle".getBytes(UTF_8)));
        ask(client, "open");
        awaitCall("advertise /late");
        ask(client, "close");
        awaitCall("unadvertise /late");
    }

    private void parametersOf(WebSocketClient client) throws Exception {
        List<Parameter> all = get(client.getParameters());
        assertThat(all)
                .contains(
                        Parameter.of("bool", true),
                        Parameter.of("bytes", new byte[] {0x10, 0x20, 0x30}),
                        Parameter.of("float", 0.5),
                        Parameter.of("floats", 1.5, 2.5),
                        Parameter.of("int", 7),
                        Parameter.of("text", "ü"))
                .hasSize(7);
        assertThat(get(client.setParameters(Parameter.of("int", 8)))).containsExactly(Parameter.of("int", 8));
        client.subscribeParameters("int");
        ask(client, "parameters");
        awaitCall("parameters [int=2]");
    }

    private void servicesAndAssetsOf(WebSocketClient client) throws Exception {
        assertThat(client.services()).extracting(ServerService::name).contains("/do", "/fail", "/typed");
        ServerService typed = client.services().stream()
                .filter(service -> service.name().equals("/typed"))
                .findFirst()
                .orElseThrow();
        assertThat(typed.type()).isEqualTo("Typed");
        assertThat(typed.requestEncoding()).isEqualTo("json");
        assertThat(Objects.requireNonNull(typed.responseSchema()).name()).isEqualTo("R");
        assertThat(get(client.callService("/typed", "json", "{}".getBytes(UTF_8)))
                        .encoding())
                .isEqualTo("text");
        assertThatThrownBy(() -> get(client.callService("/fail", "json", new byte[0])))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("on purpose");
        assertThatThrownBy(() -> get(client.callService("/typed", "cdr", new byte[0])))
                .hasCauseInstanceOf(IOException.class)
                .hasMessageContaining("Unsupported encoding");
        ask(client, "offer");
        awaitCall("advertise service /raw");
        ask(client, "withdraw");
        awaitCall("unadvertise service /raw");
        assertThat(get(client.fetchAsset("package://arm"))).containsExactly(0xca, 0xfe);
        assertThat(get(client.fetchAsset("package://empty"))).isEmpty();
        assertThatThrownBy(() -> get(client.fetchAsset("package://none"))).hasCauseInstanceOf(IOException.class);
    }

    private void whatItIsToldBy(WebSocketClient client) throws Exception {
        ask(client, "time");
        awaitCall("time 42");
        ask(client, "status");
        awaitCall("status INFO information null");
        ask(client, "unstatus");
        awaitCall("remove status [w-1, never]");
        client.subscribeConnectionGraph();
        awaitCall("graph {}{}{}");
        ask(client, "graph");
        awaitCall("graph {/a=[node]}{/b=[app]}{/do=[node]}");
        ask(client, "smallergraph");
        awaitCall("graph {/a=[other]}{}{}");
        ask(client, "clear");
        awaitCall("change session-2");
    }

    private void playbackOf(WebSocketClient client) throws Exception {
        Instant there = Instant.ofEpochSecond(103, 7);
        assertThat(get(client.controlPlayback(PlaybackCommand.PLAY, 2, there)))
                .isEqualTo(new PlaybackState(PlaybackStatus.PLAYING, there, 2, true));
        assertThat(get(client.controlPlayback(PlaybackCommand.PAUSE, 1)))
                .isEqualTo(new PlaybackState(PlaybackStatus.PAUSED, Instant.ofEpochSecond(101), 1));
        ask(client, "ended");
        awaitCall("playback ENDED");
    }

    private void publishTo(WebSocketClient client) throws Exception {
        ask(client, "seen");
        try (Context context = Context.create()) {
            context.addSink(client.sink());
            JsonChannel goal =
                    JsonChannel.create(context.channelBuilder("/goal").schema(Schema.jsonSchema("Goal", "{}")));
            goal.log(Map.of("x", 1));
        }
        assertThat(ask(client, "seen").split("; "))
                .containsExactly("advertise 1 /goal json Goal jsonschema {}", "message 1 {\"x\":1}", "unadvertise 1");
        assertThat(client.droppedMessages()).isZero();
    }

    /** Sends a command to the server's program, and returns its answer. */
    private static String ask(WebSocketClient client, String command) throws Exception {
        return new String(
                get(client.callService("/do", "json", command.getBytes(UTF_8))).payload(), UTF_8);
    }

    private static <A> A get(Future<A> answer) throws Exception {
        try {
            return answer.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getMessage(), e.getCause());
        }
    }

    private ReceivedMessage next() throws InterruptedException {
        ReceivedMessage message = received.poll(30, TimeUnit.SECONDS);
        assertThat(message).as("the next message").isNotNull();
        return message;
    }

    /** Waits for a call of the listener, ignoring earlier calls. */
    private void awaitCall(String expected) throws InterruptedException {
        List<String> before = new ArrayList<>();
        String next = calls.poll(30, TimeUnit.SECONDS);
        while (next != null && !next.startsWith(expected)) {
            before.add(next);
            next = calls.poll(30, TimeUnit.SECONDS);
        }
        assertThat(next).as("what comes after %s", before).startsWith(expected);
    }

    private WebSocketClient connect(PeerProcess peer) throws IOException, InterruptedException {
        String port = peer.awaitLine(line -> line.matches("\\d+"));
        return WebSocketClient.builder().listener(new Listener()).connect(URI.create("ws://127.0.0.1:" + port));
    }

    private final class Listener implements WebSocketClientListener {

        @Override
        public void onServerChange(ServerDescription server) {
            calls.add("change " + server.sessionId());
        }

        @Override
        public void onAdvertise(ServerChannel channel) {
            calls.add("advertise " + channel.topic());
        }

        @Override
        public void onUnadvertise(ServerChannel channel) {
            calls.add("unadvertise " + channel.topic());
        }

        @Override
        public void onAdvertiseService(ServerService service) {
            calls.add("advertise service " + service.name());
        }

        @Override
        public void onUnadvertiseService(ServerService service) {
            calls.add("unadvertise service " + service.name());
        }

        @Override
        public void onParameters(List<Parameter> parameters) {
            calls.add("parameters " + parameters);
        }

        @Override
        public void onConnectionGraph(ConnectionGraph graph) {
            calls.add("graph " + graph.publishedTopics() + graph.subscribedTopics() + graph.advertisedServices());
        }

        @Override
        public void onPlaybackState(PlaybackState state) {
            calls.add("playback " + state.status());
        }

        @Override
        public void onStatus(StatusLevel level, String message, @Nullable String id) {
            calls.add("status " + level + " " + message + " " + id);
        }

        @Override
        public void onRemoveStatus(List<String> ids) {
            calls.add("remove status " + ids);
        }

        @Override
        public void onTime(long nanos) {
            calls.add("time " + nanos);
        }
    }
}
