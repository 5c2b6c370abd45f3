package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.foxglove4j.Context;
import org.foxglove4j.Schema;
import org.java_websocket.WebSocket;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests our client with all kinds of servers: strict, old, encrypted, silent, broken, and none. */
class WebSocketClientHandshakeTest {

    private static final String SERVER_INFO = "{\"op\":\"serverInfo\",\"name\":\"old\",\"capabilities\":[],"
            + "\"supportedEncodings\":null,\"metadata\":null,\"sessionId\":null}";

    @TempDir
    private Path folder;

    private final RecordingClientListener listener = new RecordingClientListener();

    @Test
    void connectsToServersOfTheSdk() throws Exception {
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .strictSubprotocol(true)
                        .name("strict")
                        .start();
                WebSocketClient client = WebSocketClient.connect("ws://127.0.0.1:" + server.port())) {
            assertThat(client.server().name()).isEqualTo("strict");
        }
    }

    @Test
    void connectsToEncryptedServers() throws Exception {
        var tls = TestTls.create(folder);
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .tls(tls)
                        .name("encrypted")
                        .start();
                WebSocketClient client =
                        WebSocketClient.builder().tls(tls).connect(URI.create("wss://127.0.0.1:" + server.port()))) {
            assertThat(client.server().name()).isEqualTo("encrypted");
            assertThatThrownBy(() -> WebSocketClient.connect("wss://127.0.0.1:" + server.port()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("certif");
        }
    }

    @Test
    void oldServersAreSpokenTo_whichSayNullAndSendInParts() throws Exception {
        BlockingQueue<ReceivedMessage> received = new LinkedBlockingQueue<>();
        try (ScriptedServer server = ScriptedServer.start(
                        "foxglove.websocket.v1",
                        SERVER_INFO,
                        "{\"op\":\"advertise\",\"channels\":[{\"id\":0,\"topic\":\"/a\",\"encoding\":\"json\",\"schemaName\":"
                                + "\"A\",\"schemaEncoding\":null,\"schema\":\"{}\"}]}");
                WebSocketClient client = connect(server)) {
            listener.expect("connect old", "advertise /a");
            assertThat(client.server().sessionId()).isEmpty();
            assertThat(client.channels().get(0).schema()).isEqualTo(Schema.jsonSchema("A", "{}"));
            client.subscribe("/a", received::add);
            assertThat(server.nextText())
                    .isEqualTo("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1,\"channelId\":0}]}");
            byte[] header = {1, 1, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0};
            WebSocket connection = server.client();
            ScriptedServer.sendParts(connection, header, "hel".getBytes(UTF_8), "lo".getBytes(UTF_8));
            connection.send(header);
            ReceivedMessage message = received.poll(30, TimeUnit.SECONDS);
            assertThat(new String(message.data(), UTF_8)).isEqualTo("hello");
            assertThat(message.logTimeNanos()).isEqualTo(9);
            assertThat(received.poll(30, TimeUnit.SECONDS).data()).isEmpty();
        }
    }

    @Test
    void whatIsNotUnderstoodIsCounted_andGoneOver() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(
                        "foxglove.sdk.v1",
                        SERVER_INFO,
                        "{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/b\",\"encoding\":\"protobuf\",\"schemaName\":"
                                + "\"B\",\"schemaEncoding\":\"protobuf\",\"schema\":\"no base64!\"}]}",
                        "{\"op\":\"dance\"}",
                        "nonsense");
                WebSocketClient client = connect(server)) {
            WebSocket connection = server.client();
            connection.send(new byte[] {1, 2});
            connection.send(new byte[] {77});
            connection.send(new byte[0]);
            connection.send(new byte[] {1, 5, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0});
            connection.send("{\"op\":\"unadvertise\",\"channelIds\":[4,1]}");
            listener.expect("connect old", "advertise /b", "unadvertise /b");
            assertThat(client.invalidMessages()).isEqualTo(3);
        }
    }

    @Test
    void channelAdvertisedAgainReplacesTheFirst() throws Exception {
        String advertise = "{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/a\",\"encoding\":\"json\","
                + "\"schemaName\":\"\",\"schema\":\"\"}]}";
        try (ScriptedServer server = ScriptedServer.start("foxglove.sdk.v1", SERVER_INFO, advertise, advertise);
                WebSocketClient client = connect(server)) {
            listener.expect("connect old", "advertise /a", "unadvertise /a", "advertise /a");
            assertThat(client.channels()).hasSize(1);
        }
    }

    @Test
    void serverWithoutAKnownSubprotocolIsRejected() throws Exception {
        try (ScriptedServer server = ScriptedServer.start("", SERVER_INFO)) {
            assertThatThrownBy(() -> connect(server))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("foxglove.sdk.v1")
                    .hasMessageContaining("found none");
        }
    }

    @Test
    void serverThatSendsNoServerInfoIsRejected() throws Exception {
        try (ScriptedServer server = ScriptedServer.start("foxglove.sdk.v1")) {
            // On a busy machine the handshake may take that long already.
            eventually(() -> assertThatThrownBy(() -> WebSocketClient.builder()
                            .connectTimeout(Duration.ofMillis(300))
                            .reconnectDelay(Duration.ofMillis(1))
                            .connect(server.uri()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("expected a server description"));
            WebSocket connection = server.client();
            eventually(() -> assertThat(connection.isClosed()).isTrue());
        }
    }

    @Test
    void serverThatClosesInsteadIsReported() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> {
                try (Socket connection = socket.accept()) {
                    connection.getInputStream().read(new byte[4096]);
                    connection
                            .getOutputStream()
                            .write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertThatThrownBy(() -> WebSocketClient.connect("ws://127.0.0.1:" + socket.getLocalPort()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("HTTP status 400");
            answering.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void serverThatDoesNotAnswerTheHandshakeIsRejected() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> WebSocketClient.builder()
                            .connectTimeout(Duration.ofMillis(300))
                            .connect(URI.create("ws://127.0.0.1:" + silent.getLocalPort())))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("cannot connect")
                    .hasMessageContaining("PT0.3S");
        }
    }

    @Test
    void closingAClientThatReconnectsDoesNotWait() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> first = CompletableFuture.supplyAsync(() -> introduceAndFallSilent(socket));
            WebSocketClient client = WebSocketClient.builder()
                    .connectTimeout(Duration.ofHours(1))
                    .reconnectDelay(Duration.ofMillis(1))
                    .connect("ws://127.0.0.1:" + socket.getLocalPort());
            first.get(30, TimeUnit.SECONDS).close();
            try (Socket second = socket.accept()) {
                assertThat(second.getInputStream().read()).isEqualTo('G');
                client.close();
                eventually(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .filteredOn(thread -> !before.contains(thread))
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("foxglove-client-")));
            }
        }
    }

    @Test
    void silentServerIsDisconnected() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Socket> dead = CompletableFuture.supplyAsync(() -> introduceAndFallSilent(socket));
            try (WebSocketClient client = WebSocketClient.builder()
                    .listener(listener)
                    .aliveTimeout(Duration.ofMillis(400))
                    .connect(URI.create("ws://127.0.0.1:" + socket.getLocalPort()))) {
                listener.expect("connect old");
                assertThat(listener.next())
                        .startsWith("disconnect nothing was received")
                        .contains("PT0.4S");
                assertThat(client.isConnected()).isFalse();
            }
            dead.get(30, TimeUnit.SECONDS).close();
        }
    }

    @Test
    void lostConnectionIsDetectedWhileMessagesAreHandled() throws Exception {
        CountDownLatch vanished = new CountDownLatch(1);
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> vanishing = CompletableFuture.runAsync(() -> {
                try {
                    introduceAndFallSilent(socket).close();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                vanished.countDown();
            });
            try (WebSocketClient client = WebSocketClient.builder()
                    .listener(new WebSocketClientListener() {
                        @Override
                        public void onConnect(ServerDescription server) {
                            workUntil(vanished);
                        }

                        @Override
                        public void onDisconnect(@Nullable IOException failure) {
                            listener.onDisconnect(failure);
                        }
                    })
                    .aliveTimeout(Duration.ofHours(1))
                    .connect(URI.create("ws://127.0.0.1:" + socket.getLocalPort()))) {
                assertThat(listener.next()).startsWith("disconnect");
                assertThat(client.isConnected()).isFalse();
            }
            vanishing.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aServerThatHasNothingToSayIsNotLeft_norAReceiverThatIsSlow() throws Exception {
        try (ScriptedServer server = ScriptedServer.start("foxglove.sdk.v1", SERVER_INFO);
                WebSocketClient client = WebSocketClient.builder()
                        .listener(new WebSocketClientListener() {
                            @Override
                            public void onTime(long nanos) {
                                workFor(Duration.ofMillis(1300));
                                listener.onTime(nanos);
                            }
                        })
                        .aliveTimeout(Duration.ofSeconds(1))
                        .connect(server.uri())) {
            server.awaitPings(6);
            assertThat(client.isConnected()).isTrue();
            server.client().send(new byte[] {2, 9, 0, 0, 0, 0, 0, 0, 0});
            listener.expect("time 9");
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void closeCodeOfTheServerIsTheReason() throws Exception {
        try (ScriptedServer server = ScriptedServer.start("foxglove.sdk.v1", SERVER_INFO);
                WebSocketClient client = connect(server)) {
            server.client().close(1011, "out of memory");
            listener.expect("connect old");
            assertThat(listener.next()).startsWith("disconnect").contains("1011", "out of memory");
            assertThat(client.isConnected()).isFalse();
        }
    }

    /** Does what is needed for a connection, and then nothing, not even answer pings. */
    private static Socket introduceAndFallSilent(ServerSocket server) {
        try {
            Socket connection = server.accept();
            byte[] request = new byte[4096];
            int length = connection.getInputStream().read(request);
            Matcher key =
                    Pattern.compile("Sec-WebSocket-Key: (\\S+)").matcher(new String(request, 0, length, US_ASCII));
            assertThat(key.find()).isTrue();
            byte[] accept = MessageDigest.getInstance("SHA-1")
                    .digest((key.group(1) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(US_ASCII));
            connection
                    .getOutputStream()
                    .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Protocol: foxglove.sdk.v1\r\nSec-WebSocket-Accept: "
                                    + Base64.getEncoder().encodeToString(accept) + "\r\n\r\n")
                            .getBytes(US_ASCII));
            byte[] info = SERVER_INFO.getBytes(UTF_8);
            connection.getOutputStream().write(new byte[] {(byte) 0x81, (byte) info.length});
            connection.getOutputStream().write(info);
            return connection;
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Goes on for a little longer than until that is done. */
    private static void workUntil(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        workFor(Duration.ofMillis(50));
    }

    /** Takes a while. */
    private static void workFor(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private WebSocketClient connect(ScriptedServer server) throws IOException {
        return WebSocketClient.builder().listener(listener).connect(server.uri());
    }
}
