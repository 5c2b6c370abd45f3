package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.Sink;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.recording.McapSink;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests contexts that are subscribed to a server. */
class WebSocketClientContextTest extends ClientAndServer {

    private static final Schema POSE = Schema.create("Pose", "protobuf", new byte[] {1, 2, 3});

    private final Context copy = Context.create();
    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Sink sink = (channel, logTimeNanos, data, offset, length) -> logged.add(channel.topic() + " "
            + channel.schema() + " " + logTimeNanos + " " + new String(data, offset, length, UTF_8));

    @AfterEach
    void closeCopy() {
        copy.close();
    }

    @Test
    void channelsAreThoseOfTheServerWhileItOffersThem() throws Exception {
        copy.addSink(sink);
        RawChannel pose = context.channelBuilder("/pose")
                .messageEncoding("protobuf")
                .schema(POSE)
                .addMetadata("unit", "mm")
                .build();
        try (WebSocketClient client = connect()) {
            client.subscribe(channel -> !channel.topic().equals("/other"), copy);
            JsonChannel status = JsonChannel.create(context, "/status");
            JsonChannel other = JsonChannel.create(context, "/other");
            eventually(() -> assertThat(pose.hasSinks() && status.hasSinks()).isTrue());
            assertThat(other.hasSinks()).isFalse();
            assertThat(copy.channels()).extracting(RawChannel::topic).containsExactly("/pose", "/status");
            ChannelDescriptor descriptor = copy.channel("/pose").orElseThrow().descriptor();
            assertThat(descriptor.messageEncoding()).isEqualTo("protobuf");
            assertThat(descriptor.schema()).isEqualTo(POSE);
            assertThat(descriptor.metadata()).isEqualTo(Map.of("unit", "mm"));

            pose.log("a".getBytes(UTF_8), 5);
            status.raw().log("{}".getBytes(UTF_8), 3);
            eventually(() -> assertThat(logged).containsExactly("/pose " + POSE + " 5 a", "/status null 3 {}"));
            status.close();
            eventually(() ->
                    assertThat(copy.channels()).extracting(RawChannel::topic).containsExactly("/pose"));
        }
        assertThat(copy.channels()).isEmpty();
    }

    @Test
    void channelsAreClosedWithTheSubscription() throws Exception {
        JsonChannel status = JsonChannel.create(context, "/status");
        try (WebSocketClient client = connect()) {
            Subscription subscription = client.subscribe(copy);
            eventually(() -> assertThat(status.hasSinks()).isTrue());
            assertThat(copy.channel("/status")).isPresent();
            subscription.close();
            assertThat(copy.channels()).isEmpty();
            eventually(() -> assertThat(status.hasSinks()).isFalse());
        }
    }

    @Test
    void channelsComeBackAfterReconnecting() throws Exception {
        copy.addSink(sink);
        JsonChannel status = JsonChannel.create(context, "/status");
        try (WebSocketClient client =
                builder().reconnectDelay(Duration.ofMillis(20)).connect(uri())) {
            client.subscribe(copy);
            eventually(() -> assertThat(status.hasSinks()).isTrue());
            long first = copy.channel("/status").orElseThrow().id();
            server.clients().forEach(ConnectedClient::disconnect);
            eventually(() -> {
                status.log(Map.of("n", 1), 7);
                assertThat(copy.channels())
                        .singleElement()
                        .satisfies(channel -> assertThat(channel.id()).isGreaterThan(first));
                assertThat(logged).contains("/status null 7 {\"n\":1}");
            });
        }
    }

    @Test
    void schemaMayChangeAndTopicsMayHaveSeveral() throws Exception {
        copy.addSink(sink);
        Schema other = Schema.create("Pose", "protobuf", new byte[] {4});
        RawChannel first = pose(POSE);
        try (WebSocketClient client = connect()) {
            client.subscribe(copy);
            RawChannel second = pose(other);
            eventually(() -> assertThat(first.hasSinks() && second.hasSinks()).isTrue());
            first.log("a".getBytes(UTF_8), 1);
            second.log("b".getBytes(UTF_8), 2);
            first.close();
            eventually(() -> assertThat(copy.channels()).hasSize(1));
            second.log("c".getBytes(UTF_8), 3);
            RawChannel third = pose(POSE);
            eventually(() -> assertThat(third.hasSinks()).isTrue());
            third.log("d".getBytes(UTF_8), 4);
            eventually(() -> assertThat(logged)
                    .containsExactly(
                            "/pose " + POSE + " 1 a",
                            "/pose " + other + " 2 b",
                            "/pose " + other + " 3 c",
                            "/pose " + POSE + " 4 d"));
        }
    }

    private RawChannel pose(Schema schema) {
        return context.channelBuilder("/pose")
                .messageEncoding("protobuf")
                .schema(schema)
                .build();
    }

    @Test
    void applicationsOwnChannelStaysOpen() throws Exception {
        JsonChannel status = JsonChannel.create(context, "/status");
        JsonChannel own = JsonChannel.create(copy, "/status");
        copy.addSink(sink);
        try (WebSocketClient client = connect()) {
            client.subscribe(copy);
            eventually(() -> assertThat(status.hasSinks()).isTrue());
            status.raw().log("{}".getBytes(UTF_8), 1);
            eventually(() -> assertThat(logged).hasSize(1));
            assertThat(copy.channels()).containsExactly(own.raw());
        }
        own.raw().log("[]".getBytes(UTF_8), 2);
        assertThat(logged).containsExactly("/status null 1 {}", "/status null 2 []");
    }

    /** The second channel of the server is equal to the first one, and so is the same in the context. */
    @Test
    void equalChannelsShareOneUntilTheLastHasEnded() throws Exception {
        copy.addSink(sink);
        try (ScriptedServer scripted = ScriptedServer.start(
                        "foxglove.sdk.v1",
                        "{\"op\":\"serverInfo\",\"name\":\"s\",\"capabilities\":[],\"sessionId\":\"1\"}",
                        "{\"op\":\"advertise\",\"channels\":[" + channel(1) + "," + channel(2) + "]}");
                WebSocketClient client = builder().connect(scripted.uri())) {
            listener.expect("connect s", "advertise /a", "advertise /a");
            client.subscribe(copy);
            WebSocket connection = scripted.client();
            connection.send(message(1, 5, "a"));
            connection.send("{\"op\":\"unadvertise\",\"channelIds\":[1]}");
            connection.send(message(2, 6, "b"));
            eventually(() -> assertThat(logged).containsExactly("/a null 5 a", "/a null 6 b"));
            connection.send("{\"op\":\"unadvertise\",\"channelIds\":[2]}");
            eventually(() -> assertThat(copy.channels()).isEmpty());
        }
    }

    @Test
    void messagesThatCannotBeLoggedAreCounted() throws Exception {
        copy.addSink(sink);
        try (ScriptedServer scripted = ScriptedServer.start(
                        "foxglove.sdk.v1",
                        "{\"op\":\"serverInfo\",\"name\":\"s\",\"capabilities\":[],\"sessionId\":\"1\"}",
                        "{\"op\":\"advertise\",\"channels\":[" + channel(1) + "]}");
                WebSocketClient client = builder().connect(scripted.uri())) {
            listener.expect("connect s", "advertise /a");
            client.subscribe(copy);
            WebSocket connection = scripted.client();
            connection.send(message(1, -1, "late"));
            connection.send(message(1, 5, "a"));
            eventually(() -> assertThat(logged).containsExactly("/a null 5 a"));
            assertThat(client.invalidMessages()).isEqualTo(1);
        }
    }

    @Test
    void serverIsRecordedToAFile(@TempDir Path folder) throws Exception {
        JsonChannel status = JsonChannel.create(context, "/status");
        Path file = folder.resolve("run.mcap");
        try (McapSink mcap = McapSink.builder().context(copy).create(file);
                WebSocketClient client = connect()) {
            client.subscribe(copy);
            eventually(() -> assertThat(status.hasSinks()).isTrue());
            for (int i = 0; i < 1000; i++) {
                status.log(Map.of("n", i), 1000 + i);
            }
            eventually(() -> assertThat(mcap.statistics().recordedMessages()).isEqualTo(1000));
        }
        List<String> read = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            for (McapMessage message : reader.messages()) {
                read.add(message.logTimeNanos() + " " + new String(message.data(), UTF_8));
            }
        }
        assertThat(read).hasSize(1000).startsWith("1000 {\"n\":0}").endsWith("1999 {\"n\":999}");
    }

    @Test
    void serverIsRelayedByAnother() throws Exception {
        JsonChannel status = JsonChannel.create(context, "/status");
        try (WebSocketServer relay = WebSocketServer.builder()
                        .context(copy)
                        .bind("127.0.0.1", 0)
                        .start();
                WebSocketClient client = connect();
                WebSocketClient viewer = WebSocketClient.connect("ws://127.0.0.1:" + relay.port())) {
            client.subscribe(copy);
            viewer.subscribe("/status", received::add);
            eventually(() -> assertThat(copy.channels().stream().anyMatch(RawChannel::hasSinks) && status.hasSinks())
                    .isTrue());
            status.log(Map.of("n", 1), 17);
            ReceivedMessage message = next();
            assertThat(message.logTimeNanos()).isEqualTo(17);
            assertThat(new String(message.data(), UTF_8)).isEqualTo("{\"n\":1}");
        }
    }

    @Test
    void contextThatIsClosedGetsNothing() throws Exception {
        JsonChannel status = JsonChannel.create(context, "/status");
        copy.close();
        try (WebSocketClient client = connect()) {
            client.subscribe(copy);
            client.subscribe("/status", received::add);
            eventually(() -> assertThat(status.hasSinks()).isTrue());
            status.log(Map.of());
            assertThat(next().topic()).isEqualTo("/status");
        }
    }

    private static String channel(int id) {
        return "{\"id\":" + id + ",\"topic\":\"/a\",\"encoding\":\"text\",\"schemaName\":\"\",\"schema\":\"\"}";
    }

    /** Subscription ids are given in the order of the channels. */
    private static byte[] message(int subscriptionId, long logTimeNanos, String data) {
        byte[] bytes = data.getBytes(UTF_8);
        return ByteBuffer.allocate(13 + bytes.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 1)
                .putInt(subscriptionId)
                .putLong(logTimeNanos)
                .put(bytes)
                .array();
    }
}
