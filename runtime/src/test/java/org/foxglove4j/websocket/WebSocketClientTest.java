package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Our client with our server, over real sockets. */
class WebSocketClientTest {

    private final Context context = Context.create();
    private final Context published = Context.create();
    private final RecordingListener serverListener = new RecordingListener();
    private final RecordingClientListener listener = new RecordingClientListener();
    private final BlockingQueue<ReceivedMessage> received = new LinkedBlockingQueue<>();
    private final WebSocketServer server = start();

    @AfterEach
    void stop() {
        server.close(Duration.ofMillis(500));
        context.close();
        published.close();
    }

    @Test
    void theServerIntroducesItself() throws Exception {
        try (WebSocketClient client = connect()) {
            ServerDescription description = client.server();
            assertThat(description.name()).isEqualTo("arm");
            assertThat(description.offers(Capability.TIME)).isTrue();
            assertThat(description.capabilities()).containsExactlyInAnyOrder("clientPublish", "time");
            assertThat(description.supportedEncodings()).containsExactly("json");
            assertThat(description.metadata()).containsEntry("site", "lab").containsKey("fg-library");
            assertThat(description.sessionId()).isEqualTo("s1");
            assertThat(client.isConnected()).isTrue();
            server.clearSession("s2");
            listener.expect("connect arm", "change s2");
            assertThat(client.server().sessionId()).isEqualTo("s2");
        }
        listener.expect("disconnect");
    }

    @Test
    void channelsAreSeenComeAndGo() throws Exception {
        Schema schema = Schema.create("Pose", "protobuf", new byte[] {1, 2, 3});
        context.channelBuilder("/pose")
                .messageEncoding("protobuf")
                .schema(schema)
                .addMetadata("unit", "mm")
                .build();
        try (WebSocketClient client = connect()) {
            listener.expect("connect arm", "advertise /pose");
            ServerChannel pose = client.channel("/pose").orElseThrow();
            assertThat(pose.messageEncoding()).isEqualTo("protobuf");
            assertThat(pose.schema()).isEqualTo(schema);
            assertThat(pose.metadata()).isEqualTo(Map.of("unit", "mm"));
            JsonChannel status = JsonChannel.create(context, "/status");
            listener.expect("advertise /status");
            assertThat(client.channels()).extracting(ServerChannel::topic).containsExactly("/pose", "/status");
            assertThat(client.channels().get(1).schema()).isNull();
            status.close();
            listener.expect("unadvertise /status");
            assertThat(client.channel("/status")).isEmpty();
        }
        listener.expect("unadvertise /pose", "disconnect");
    }

    /** It comes as soon as the server is asked, which is before the call has returned. */
    @Test
    void theMessageThatAChannelKeepsReachesWhoSubscribes() throws Exception {
        RawChannel map =
                context.channelBuilder("/map").messageEncoding("text").latched().build();
        map.log("here".getBytes(UTF_8), 5);
        try (WebSocketClient client = connect()) {
            listener.expect("connect arm", "advertise /map");
            for (int i = 0; i < 1000; i++) {
                try (Subscription subscription = client.subscribe("/map", received::add)) {
                    assertThat(subscription.isClosed()).isFalse();
                    assertThat(next().logTimeNanos()).isEqualTo(5);
                }
            }
        }
    }

    @Test
    void messagesComeOfChannelsPresentAndFuture() throws Exception {
        JsonChannel present = JsonChannel.create(context, "/present");
        try (WebSocketClient client = connect();
                Subscription subscription =
                        client.subscribe(channel -> !channel.topic().equals("/other"), received::add)) {
            JsonChannel future = JsonChannel.create(context, "/future");
            JsonChannel other = JsonChannel.create(context, "/other");
            eventually(() -> assertThat(present.hasSinks() && future.hasSinks()).isTrue());
            present.log(Map.of("n", 1), Instant.ofEpochSecond(12, 34));
            other.log(Map.of("n", 2));
            future.raw().log(new byte[0], 5);

            ReceivedMessage message = next();
            assertThat(message.channel().topic()).isEqualTo("/present");
            assertThat(message.topic()).isEqualTo("/present");
            assertThat(message.messageEncoding()).isEqualTo("json");
            assertThat(message.logTime()).isEqualTo(Instant.ofEpochSecond(12, 34));
            assertThat(new String(message.data(), UTF_8)).isEqualTo("{\"n\":1}");
            assertThat(next().dataLength()).isZero();
            assertThat(other.hasSinks()).isFalse();
            subscription.close();
            eventually(() -> assertThat(present.hasSinks() || future.hasSinks()).isFalse());
        }
    }

    @Test
    void theServerSeesOneSubscriptionHoweverManyThereAre() throws Exception {
        JsonChannel channel = JsonChannel.create(context, "/a");
        String seen = "/a " + channel.id();
        try (WebSocketClient client = connect()) {
            serverListener.expect("connect");
            Subscription first = client.subscribe("/a", received::add);
            Subscription second = client.subscribe("/a", received::add);
            serverListener.expect("subscribe " + seen);
            eventually(() -> {
                channel.log(Map.of());
                assertThat(received).hasSizeGreaterThanOrEqualTo(2);
            });
            first.close();
            first.close();
            assertThat(channel.hasSinks()).isTrue();
            second.close();
            serverListener.expect("unsubscribe " + seen);
            serverListener.expectNothing();
        }
    }

    @Test
    void aReceiverThatFailsIsNoHarmToOthers() throws Exception {
        JsonChannel channel = JsonChannel.create(context, "/a");
        try (WebSocketClient client = connect()) {
            client.subscribe("/a", message -> {
                throw new IllegalStateException("bug");
            });
            client.subscribe("/a", message -> {
                throw new NoClassDefFoundError("jar that is missing");
            });
            client.subscribe("/a", received::add);
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            eventually(() -> {
                channel.log(Map.of());
                assertThat(received).isNotEmpty();
            });
        }
    }

    @Test
    void whatIsLoggedToItsSinkIsPublished() throws Exception {
        JsonChannel before = JsonChannel.create(published, "/before");
        try (WebSocketClient client = connect()) {
            published.addSink(client.sink());
            JsonChannel later =
                    JsonChannel.create(published.channelBuilder("/later").schema(Schema.jsonSchema("Later", "{}")));
            before.log(Map.of("n", 1));
            later.log(Map.of("n", 2));
            before.close();
            serverListener.expect(
                    "connect",
                    "advertise 1 /before json ",
                    "advertise 2 /later json Later jsonschema {}",
                    "message 1 {\"n\":1}",
                    "message 2 {\"n\":2}",
                    "unadvertise 1 /before");
            assertThat(client.droppedMessageCount()).isZero();
        }
        published.channelBuilder("/later").messageEncoding("json").build().log(new byte[0]);
        JsonChannel.create(published.channelBuilder("/later").schema(Schema.jsonSchema("Later", "{}")))
                .log(Map.of());
        serverListener.expect("unadvertise 2 /later", "disconnect");
        serverListener.expectNothing();
    }

    @Test
    void whatCannotBePublishedIsCounted() throws Exception {
        try (WebSocketClient client = connect()) {
            published.addSink(client.sink());
            JsonChannel channel = JsonChannel.create(published, "/a");
            client.close();
            channel.log(Map.of());
            assertThat(client.droppedMessageCount()).isEqualTo(1);
        }
    }

    @Test
    void statusAndTimeComeThrough() throws Exception {
        try (WebSocketClient client = connect()) {
            listener.expect("connect arm");
            server.publishStatus(StatusLevel.WARNING, "warming up", "w");
            server.removeStatus("w");
            server.publishStatus(StatusLevel.ERROR, "broken");
            server.broadcastTime(17);
            listener.expect("status WARNING warming up w", "remove status [w]", "status ERROR broken null", "time 17");
            assertThat(client.invalidMessageCount()).isZero();
        }
    }

    @Test
    void aMessageOfManyPartsIsPutTogether() throws Exception {
        byte[] large = new byte[20 << 20];
        for (int i = 0; i < large.length; i++) {
            large[i] = (byte) (i * 31 >> 7);
        }
        RawChannel channel =
                context.channelBuilder("/large").messageEncoding("x").build();
        try (WebSocketClient client = connect()) {
            client.subscribe("/large", received::add);
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            channel.log(large);
            channel.log(new byte[] {1});
            assertThat(Arrays.equals(next().data(), large)).isTrue();
            assertThat(next().data()).containsExactly(1);
        }
    }

    @Test
    void aMessageThatIsTooLongEndsTheConnection() throws Exception {
        RawChannel channel =
                context.channelBuilder("/large").messageEncoding("x").build();
        try (WebSocketClient client = builder().maxMessageBytes(100_000).connect(uri())) {
            client.subscribe("/large", received::add);
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            channel.log(new byte[99_000]);
            assertThat(next().dataLength()).isEqualTo(99_000);
            channel.log(new byte[100_000]);
            listener.expect("connect arm", "advertise /large", "unadvertise /large");
            assertThat(listener.next()).startsWith("disconnect").contains("100000 bytes", "maxMessageBytes");
            assertThat(client.isConnected()).isFalse();
            assertThat(client.channels()).isEmpty();
        }
    }

    @Test
    void aReceiverThatIsSlowHoldsTheServerBack_notTheMessages() throws Exception {
        RawChannel channel =
                context.channelBuilder("/large").messageEncoding("x").build();
        CountDownLatch slow = new CountDownLatch(1);
        try (WebSocketClient client = connect()) {
            client.subscribe("/large", message -> {
                try {
                    slow.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                received.add(message);
            });
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            ConnectedClient slowClient = serverListener.nextClient();
            eventually(() -> {
                channel.log(new byte[1 << 20]);
                assertThat(slowClient.stats().droppedMessages()).isPositive();
            });
            slow.countDown();
            assertThat(next().dataLength()).isEqualTo(1 << 20);
        }
    }

    @Test
    void aClientThatIsToldToComesBack_andGoesOn() throws Exception {
        JsonChannel pose = JsonChannel.create(context, "/pose");
        JsonChannel goal = JsonChannel.create(published, "/goal");
        try (WebSocketClient client =
                builder().reconnectDelay(Duration.ofMillis(20)).connect(uri())) {
            published.addSink(client.sink());
            client.subscribe("/pose", received::add);
            String subscribe = "subscribe /pose " + pose.id();
            serverListener.expectInAnyOrder("connect", "advertise 1 /goal json ", subscribe);
            server.clients().forEach(ConnectedClient::disconnect);
            listener.expect("connect arm", "advertise /pose", "unadvertise /pose");
            assertThat(listener.next()).startsWith("disconnect");
            listener.expect("connect arm", "advertise /pose");
            serverListener.expectInAnyOrder(
                    "unsubscribe /pose " + pose.id(),
                    "unadvertise 1 /goal",
                    "disconnect",
                    "connect",
                    "advertise 1 /goal json ",
                    subscribe);
            pose.log(Map.of("n", 1));
            assertThat(new String(next().data(), UTF_8)).isEqualTo("{\"n\":1}");
            goal.log(Map.of("n", 2));
            serverListener.expect("message 1 {\"n\":2}");
            assertThat(client.droppedMessageCount()).isZero();
        }
        server.close(Duration.ofMillis(500));
        listener.expect("unadvertise /pose", "disconnect");
    }

    @Test
    void closingInACallDoesNotWaitForItself() throws Exception {
        JsonChannel channel = JsonChannel.create(context, "/a");
        CountDownLatch closed = new CountDownLatch(1);
        WebSocketClient client = connect();
        client.subscribe("/a", message -> {
            client.close();
            closed.countDown();
        });
        eventually(() -> assertThat(channel.hasSinks()).isTrue());
        channel.log(Map.of());
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        eventually(() -> assertThat(server.clients()).isEmpty());
    }

    @Test
    void whatIsPublishedBeforeClosingArrives() throws Exception {
        try (WebSocketClient client = connect()) {
            serverListener.expect("connect");
            published.addSink(client.sink());
            RawChannel channel =
                    published.channelBuilder("/a").messageEncoding("json").build();
            serverListener.expect("advertise 1 /a json ");
            for (int i = 0; i < 2000; i++) {
                channel.log(Integer.toString(i).getBytes(UTF_8));
            }
        }
        for (int i = 0; i < 2000; i++) {
            serverListener.expect("message 1 " + i);
        }
    }

    @Test
    void whatIsNoServer_isSaidToBe() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> WebSocketClient.connect("ws://127.0.0.1:" + free))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ws://127.0.0.1:" + free);
        assertThatThrownBy(() -> WebSocketClient.connect("http://127.0.0.1:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:1");
        assertThatThrownBy(() -> WebSocketClient.connect("127.0.0.1:8765"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as ws://127.0.0.1:8765");
        assertThatThrownBy(() -> WebSocketClient.builder().connectTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ReceivedMessage next() throws InterruptedException {
        ReceivedMessage message = received.poll(10, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    private WebSocketClient connect() throws IOException {
        return builder().connect(uri());
    }

    private WebSocketClientBuilder builder() {
        return WebSocketClient.builder().listener(listener);
    }

    private URI uri() {
        return URI.create("ws://127.0.0.1:" + server.port());
    }

    private WebSocketServer start() {
        try {
            return WebSocketServer.builder()
                    .name("arm")
                    .context(context)
                    .bind("127.0.0.1", 0)
                    .sessionId("s1")
                    .addMetadata("site", "lab")
                    .capabilities(Capability.CLIENT_PUBLISH, Capability.TIME)
                    .supportedEncodings("json")
                    .listener(serverListener)
                    .backlog(10_000, 64 << 20)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
