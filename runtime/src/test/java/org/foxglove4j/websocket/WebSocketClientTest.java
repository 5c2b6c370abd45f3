package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.JsonChannel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the connection of our client and its end. */
class WebSocketClientTest extends ClientAndServer {

    @Test
    void serverInfoIsAvailable() throws Exception {
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
    void statusAndTimeAreReceived() throws Exception {
        try (WebSocketClient client = connect()) {
            listener.expect("connect arm");
            server.publishStatus(StatusLevel.WARNING, "warming up", "w");
            server.removeStatus("w");
            server.publishStatus(StatusLevel.ERROR, "broken");
            server.broadcastTime(17);
            listener.expect("status WARNING warming up w", "remove status [w]", "status ERROR broken null", "time 17");
            assertThat(client.invalidMessages()).isZero();
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
            assertThat(client.droppedMessages()).isZero();
        }
        server.close(Duration.ofMillis(500));
        listener.expect("unadvertise /pose", "disconnect");
    }

    @Test
    void closingInACallbackDoesNotDeadlock() throws Exception {
        JsonChannel channel = JsonChannel.create(context, "/a");
        CountDownLatch closed = new CountDownLatch(1);
        WebSocketClient client = connect();
        client.subscribe("/a", message -> {
            client.close();
            closed.countDown();
        });
        eventually(() -> assertThat(channel.hasSinks()).isTrue());
        channel.log(Map.of());
        assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
        eventually(() -> assertThat(server.clients()).isEmpty());
    }

    @Test
    void threadsEndWithTheClient() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        WebSocketClient client = connect();
        List<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && thread.getName().startsWith("foxglove-client-"))
                .toList();
        assertThat(threads).isNotEmpty().allMatch(Thread::isDaemon);
        client.close();
        for (Thread thread : threads) {
            thread.join(5_000);
            assertThat(thread.isAlive()).as(thread.getName()).isFalse();
        }
    }

    @Test
    void closedClientIsGarbageCollected() throws Exception {
        WeakReference<WebSocketClientListener> held = connectAndClose();
        eventually(() -> {
            System.gc();
            assertThat(held.get()).isNull();
        });
    }

    private WeakReference<WebSocketClientListener> connectAndClose() throws IOException {
        WebSocketClientListener listener = new WebSocketClientListener() {};
        try (WebSocketClient client = WebSocketClient.builder()
                .listener(listener)
                .aliveTimeout(Duration.ofHours(1))
                .reconnectDelay(Duration.ofHours(1))
                .connect(uri())) {
            assertThat(client.isConnected()).isTrue();
        }
        return new WeakReference<>(listener);
    }

    @Test
    void clientClosedBetweenConnectionsIsGarbageCollected() throws Exception {
        WeakReference<WebSocketClientListener> held = loseTheServerAndClose();
        eventually(() -> {
            System.gc();
            assertThat(held.get()).isNull();
        });
    }

    private WeakReference<WebSocketClientListener> loseTheServerAndClose() throws Exception {
        CountDownLatch lost = new CountDownLatch(1);
        WebSocketClientListener listener = new WebSocketClientListener() {
            @Override
            public void onDisconnect(@Nullable IOException failure) {
                lost.countDown();
            }
        };
        try (WebSocketClient client = WebSocketClient.builder()
                .listener(listener)
                .reconnectDelay(Duration.ofHours(1))
                .connect(uri())) {
            server.close(Duration.ofMillis(500));
            assertThat(lost.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(client.isConnected()).isFalse();
        }
        return new WeakReference<>(listener);
    }

    @Test
    void serverMayBeAStringOrAUri() throws Exception {
        try (WebSocketClient byText = WebSocketClient.connect(uri().toString());
                WebSocketClient byUri = WebSocketClient.connect(uri());
                WebSocketClient builtByText = WebSocketClient.builder().connect(uri().toString())) {
            assertThat(byText.server().name()).isEqualTo("arm");
            assertThat(byUri.server().name()).isEqualTo("arm");
            assertThat(builtByText.server().name()).isEqualTo("arm");
        }
    }

    @Test
    void whatIsNoServer_isSaidToBe() throws Exception {
        try (Socket notListening = new Socket()) {
            notListening.bind(new InetSocketAddress("127.0.0.1", 0));
            String uri = "ws://127.0.0.1:" + notListening.getLocalPort();
            assertThatThrownBy(() -> WebSocketClient.connect(uri))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(uri);
        }
        assertThatThrownBy(() -> WebSocketClient.connect("http://127.0.0.1:1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://127.0.0.1:1");
        assertThatThrownBy(() -> WebSocketClient.connect("127.0.0.1:8765"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as ws://127.0.0.1:8765");
        assertThatThrownBy(() -> WebSocketClient.builder().connectTimeout(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** It would be tried again otherwise, although there is a connection. */
    @Test
    void slowListenerDoesNotFailTheConnection() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        try (WebSocketClient client = WebSocketClient.builder()
                .connectTimeout(Duration.ofSeconds(10))
                .listener(new WebSocketClientListener() {
                    @Override
                    public void onConnect(ServerDescription description) {
                        await(released);
                    }
                })
                .connect(uri())) {
            assertThat(client.isConnected()).isTrue();
            assertThat(client.server().name()).isEqualTo("arm");
            released.countDown();
        } finally {
            released.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
