package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.junit.jupiter.api.Test;

class WebSocketServerLifecycleTest {

    private static WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder().context(Context.create()).bind("127.0.0.1", 0);
    }

    @Test
    void portIsReportedAndFreedAfterwards() throws Exception {
        int port;
        try (WebSocketServer server = anyPort().start()) {
            port = server.port();
            assertThat(port).isPositive();
            assertThat(server.address().getPort()).isEqualTo(port);
        }
        assertThatThrownBy(() -> RawWebSocketClient.open(port)).isInstanceOf(ConnectException.class);
        try (WebSocketServer again = anyPort().bind("127.0.0.1", port).start()) {
            assertThat(again.port()).isEqualTo(port);
        }
    }

    /** The connections that the first server has ended linger in the operating system for a minute. */
    @Test
    void serverCanRestartImmediatelyAfterDisconnectingItsClients() throws Exception {
        WebSocketServer first = anyPort().start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(first)) {
            Thread closing = new Thread(first::close);
            closing.start();
            assertThat(client.readFrame().opcode()).isEqualTo(RawWebSocketClient.CLOSE);
            client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
            assertThat(client.readToEnd()).isEmpty();
            closing.join();
        }
        try (WebSocketServer second = anyPort().bind("127.0.0.1", first.port()).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(second)) {
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void portInUseFailsTheStart() throws Exception {
        try (WebSocketServer server = anyPort().start()) {
            assertThatThrownBy(() -> anyPort().bind("127.0.0.1", server.port()).start())
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("port " + server.port() + " of 127.0.0.1")
                    .hasMessageEndingWith("a free port, or 0 for any free port");
        }
    }

    @Test
    void unknownHostFailsTheStart() {
        // Longer than a name may be, so that no name server is queried.
        String name = "x".repeat(64);
        assertThatThrownBy(() -> anyPort().bind(name, 0).start())
                .isInstanceOf(UnknownHostException.class)
                .hasMessageContaining(name + ": unknown host");
    }

    @Test
    void anInterruptedThreadCanStartAServerAndStaysInterrupted() throws Exception {
        Thread.currentThread().interrupt();
        try (WebSocketServer server = anyPort().start()) {
            assertThat(Thread.interrupted()).isTrue();
            try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
                assertThat(client.readUntilAnswered()).isEmpty();
            }
        }
    }

    @Test
    void aServerThatCanNoLongerReadDisconnectsItsClients() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (WebSocketServer server = anyPort().start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals("foxglove-websocket-decode") && !before.contains(thread))
                    .forEach(Thread::interrupt);

            assertThat(client.readToEnd()).isEmpty();
            int port = server.port();
            eventually(
                    () -> assertThatThrownBy(() -> RawWebSocketClient.open(port).close())
                            .isInstanceOf(ConnectException.class));
        }
    }

    @Test
    void closingTwiceHasNoEffect() throws Exception {
        WebSocketServer server = anyPort().start();
        server.close();
        assertThatCode(server::close).doesNotThrowAnyException();
    }

    @Test
    void closingSendsWaitingMessagesAndACloseFrameWithoutCode() throws Exception {
        Context context = Context.create();
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        WebSocketServer server =
                WebSocketServer.builder().context(context).bind("127.0.0.1", 0).start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            for (int i = 0; i < 1000; i++) {
                channel.log(new byte[10_000]);
            }
            Thread closer = new Thread(server::close);
            closer.start();
            for (int i = 0; i < 1000; i++) {
                assertThat(client.readMessage().payload()).hasSize(10_000);
            }
            Frame last = client.readFrame();
            assertThat(last.opcode()).isEqualTo(RawWebSocketClient.CLOSE);
            assertThat(last.content()).isEmpty();
            client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
            assertThat(client.readToEnd()).isEmpty();
            closer.join(30_000);
            assertThat(closer.isAlive()).isFalse();
        }
        assertThat(channel.hasSinks()).isFalse();
        assertThat(server.clients()).isEmpty();
    }

    @Test
    void clientThatIgnoresTheCloseFrameIsDisconnected() throws Exception {
        WebSocketServer server = anyPort().start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            long begin = System.nanoTime();
            server.close(Duration.ofMillis(300));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThat(client.readToEnd()).hasSize(1);
        }
    }

    @Test
    void clientThatDoesNotReadDoesNotDelayTheClose() throws Exception {
        Context context = Context.create();
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        WebSocketServer server =
                WebSocketServer.builder().context(context).bind("127.0.0.1", 0).start();
        try (RawWebSocketClient client = RawWebSocketClient.openWithSmallWindow(server.port())) {
            client.upgrade(RawWebSocketClient.SDK);
            client.subscribe(1, channel.id());
            Eventually.eventually(() -> assertThat(channel.hasSinks()).isTrue());
            for (int i = 0; i < 100; i++) {
                channel.log(new byte[1_000_000]);
            }
            long begin = System.nanoTime();
            server.close(Duration.ofMillis(300));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            // Bytes in the socket buffers still arrive, and then the end: the server leaves no connection open.
            assertThat(client.input().transferTo(OutputStream.nullOutputStream()))
                    .isLessThan(100_000_000);
        }
        assertThat(server.clients()).isEmpty();
        assertThat(channel.hasSinks()).isFalse();
    }

    @Test
    void unfinishedHandshakeDoesNotDelayTheClose() throws Exception {
        WebSocketServer server = anyPort().start();
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendRaw(new byte[] {'G', 'E', 'T'});
            long begin = System.nanoTime();
            server.close(Duration.ofMillis(300));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
            assertThatThrownBy(client::readFrame).isInstanceOf(IOException.class);
        }
    }

    @Test
    void listenerMayCloseTheServer() throws Exception {
        AtomicReference<WebSocketServer> server = new AtomicReference<>();
        CountDownLatch closed = new CountDownLatch(1);
        server.set(anyPort()
                .listener(new WebSocketServerListener() {
                    @Override
                    public void onClientConnect(ConnectedClient client) {
                        server.get().close(Duration.ofSeconds(1));
                        closed.countDown();
                    }
                })
                .start());
        try (RawWebSocketClient client = RawWebSocketClient.connect(server.get())) {
            assertThat(closed.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(client.readToEnd()).isNotEmpty();
        }
    }

    @Test
    void serverWithAClosedContextStillServesOtherFeatures() throws Exception {
        Context context = Context.create();
        try (WebSocketServer server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .supportedEncodings("json")
                .services(Service.of("/home", request -> request.payload()))
                .backlog(1, 1)
                .start()) {
            context.close();
            try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
                client.expect("advertiseServices");
                assertThat(client.readUntilAnswered()).isEmpty();
            }
        }
    }

    @Test
    void statusOnAClosedServerIsIgnored() throws Exception {
        WebSocketServer server = anyPort().start();
        server.close();
        assertThatCode(() -> {
                    server.publishStatus(StatusLevel.ERROR, "late");
                    server.removeStatus("late");
                    server.clearSession();
                })
                .doesNotThrowAnyException();
    }

    @Test
    void newSessionIsSentToAllClients() throws Exception {
        try (WebSocketServer server = anyPort().sessionId("initial").start()) {
            assertThat(server.sessionId()).isEqualTo("initial");
            try (RawWebSocketClient first = RawWebSocketClient.connect(server);
                    RawWebSocketClient second = RawWebSocketClient.connect(server)) {
                for (RawWebSocketClient client : List.of(first, second)) {
                    assertThat(client.expect("serverInfo").path("sessionId").asString())
                            .isEqualTo("initial");
                }
                server.clearSession("foo");
                for (RawWebSocketClient client : List.of(first, second)) {
                    assertThat(client.expect("serverInfo").path("sessionId").asString())
                            .isEqualTo("foo");
                }
                server.clearSession();
                assertThat(first.expect("serverInfo").path("sessionId").asString())
                        .isEqualTo(server.sessionId())
                        .isNotEqualTo("foo");
            }
        }
    }

    @Test
    void statusesReachAllClientsUnchanged() throws Exception {
        RecordingListener listener = new RecordingListener();
        try (WebSocketServer server = anyPort().listener(listener).start();
                RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
            server.publishStatus(StatusLevel.INFO, "Hello");
            server.publishStatus(StatusLevel.WARNING, "Reticulating splines", "w-1");
            server.publishStatus(StatusLevel.ERROR, "Spline \"1\" broke: ß", "e-1");
            server.removeStatus("w-1", "never-was");
            for (RawWebSocketClient client : List.of(first, second)) {
                assertThat(List.of(
                                client.readFrame().text(),
                                client.readFrame().text(),
                                client.readFrame().text(),
                                client.readFrame().text()))
                        .containsExactlyInAnyOrder(
                                "{\"op\":\"status\",\"level\":0,\"message\":\"Hello\"}",
                                "{\"op\":\"status\",\"level\":1,\"message\":\"Reticulating splines\",\"id\":\"w-1\"}",
                                "{\"op\":\"status\",\"level\":2,\"message\":\"Spline \\\"1\\\" broke: ß\","
                                        + "\"id\":\"e-1\"}",
                                "{\"op\":\"removeStatus\",\"statusIds\":[\"w-1\",\"never-was\"]}");
            }
            listener.nextClient();
            ConnectedClient one = listener.nextClient();
            one.sendStatus(StatusLevel.WARNING, "only you");
            RawWebSocketClient told =
                    first.socket().getLocalPort() == one.address().getPort() ? first : second;
            told.expectStatus(1, "only you");
            one.sendStatus(StatusLevel.ERROR, "still you", "s-1");
            assertThat(told.readFrame().text())
                    .isEqualTo("{\"op\":\"status\",\"level\":2,\"message\":\"still you\",\"id\":\"s-1\"}");
            one.removeStatus("s-1");
            assertThat(told.readFrame().text()).isEqualTo("{\"op\":\"removeStatus\",\"statusIds\":[\"s-1\"]}");
            assertThat((told == first ? second : first).readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void clientCanBeDisconnected() throws Exception {
        RecordingListener listener = new RecordingListener();
        try (WebSocketServer server = anyPort().listener(listener).start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            ConnectedClient connected = listener.nextClient();
            assertThat(connected.isConnected()).isTrue();
            assertThat(connected.address().getPort()).isEqualTo(client.socket().getLocalPort());
            connected.disconnect();
            assertThat(client.readFrame().opcode()).isEqualTo(RawWebSocketClient.CLOSE);
            client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
            assertThat(client.readToEnd()).isEmpty();
            listener.expect("connect", "disconnect");
            assertThat(connected.isConnected()).isFalse();
        }
    }

    @Test
    void appUrlConnectsToTheServer() throws Exception {
        try (WebSocketServer server = anyPort().start()) {
            assertThat(server.appUrl())
                    .hasToString("https://app.foxglove.dev?ds=foxglove-websocket&ds.url=ws%3A%2F%2F127.0.0.1%3A"
                            + server.port());
            assertThat(server.appUrl().withLayoutId("a b").withOpenInDesktop())
                    .hasToString("https://app.foxglove.dev?ds=foxglove-websocket&ds.url=ws%3A%2F%2F127.0.0.1%3A"
                            + server.port() + "&layoutId=a%20b&openIn=desktop");
        }
    }

    @Test
    void invalidSettingsAreRejectedWithTheirValue() {
        WebSocketServerBuilder builder = WebSocketServer.builder();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.bind("127.0.0.1", 65536))
                .withMessageContaining("65536");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.backlog(0, 1))
                .withMessageContaining("0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.handshakeTimeout(Duration.ZERO))
                .withMessageContaining("PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.metadata(Map.of("fg-library", "mine")))
                .withMessageContaining("fg-library");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.name("half \uD83D pair"));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.sessionId("half \uDE00 pair"));
    }

    /** A program that only checks whether the port is open, such as a monitor, does not delay the end. */
    @Test
    void closeDoesNotWaitForUnfinishedHandshakes() throws Exception {
        WebSocketServer server = anyPort().start();
        try (RawWebSocketClient silent = RawWebSocketClient.open(server.port());
                RawWebSocketClient begun = RawWebSocketClient.open(server.port())) {
            begun.sendRaw("GET / HTTP/1.1\r\n".getBytes(US_ASCII));
            // Connections are accepted in their order.
            RawWebSocketClient.connectAndReadServerInfo(server).close();
            long begin = System.nanoTime();
            server.close(Duration.ofSeconds(60));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
            assertThat(silent.readToEnd()).isEmpty();
        }
    }
}
