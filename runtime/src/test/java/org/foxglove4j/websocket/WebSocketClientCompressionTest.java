package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests permessage-deflate (RFC 7692) in our client, with valid and invalid servers. */
class WebSocketClientCompressionTest {

    private final RecordingClientListener listener = new RecordingClientListener();
    private final BlockingQueue<ReceivedMessage> received = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void messagesOfAllSizesGoBothWays(boolean contextTakeover, @TempDir Path folder) throws Exception {
        MessageCompression compression = MessageCompression.deflate().contextTakeover(contextTakeover);
        SSLContext tls = TestTls.create(folder);
        BlockingQueue<byte[]> taken = new LinkedBlockingQueue<>();
        WebSocketServerListener serverListener = new WebSocketServerListener() {
            @Override
            public void onClientMessage(ConnectedClient client, ClientChannel channel, byte[] message) {
                taken.add(message);
            }
        };
        try (Context context = Context.create();
                Context published = Context.create();
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .tls(tls)
                        .capabilities(Capability.CLIENT_PUBLISH)
                        .supportedEncodings("json")
                        .listener(serverListener)
                        .compression(compression)
                        .start();
                WebSocketClient client = builder()
                        .tls(tls)
                        .compression(compression)
                        .connect(URI.create("wss://127.0.0.1:" + server.port()))) {
            assertThat(client.isCompressed()).isTrue();
            assertThat(server.clients()).allMatch(ConnectedClient::isCompressed);
            RawChannel down = channel(context, "/down");
            client.subscribe("/down", received::add);
            eventually(() -> assertThat(down.hasSinks()).isTrue());
            RawChannel up = channel(published, "/up");
            published.addSink(client.sink());
            for (int i = 0; i < 60; i++) {
                byte[] message = mixed(i);
                down.log(message);
                assertThat(bytes(next())).isEqualTo(message);
                up.log(message);
                assertThat(taken.poll(30, TimeUnit.SECONDS)).isEqualTo(message);
            }
            assertThat(server.clients().get(0).statistics().savedBytes()).isPositive();
        }
    }

    @Test
    void worksWithServersWithoutCompression() throws Exception {
        try (Context context = Context.create();
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .start();
                WebSocketClient client = connect(URI.create("ws://127.0.0.1:" + server.port()))) {
            assertThat(client.isCompressed()).isFalse();
            RawChannel channel = channel(context, "/down");
            client.subscribe("/down", received::add);
            eventually(() -> assertThat(channel.hasSinks()).isTrue());
            channel.log(mixed(1));
            assertThat(bytes(next())).isEqualTo(mixed(1));
        }
    }

    @Test
    void serverMayUseContextTakeover() throws Exception {
        try (RawServer server = RawServer.start("permessage-deflate; client_max_window_bits=9");
                WebSocketClient client = connect(server.uri())) {
            assertThat(server.request())
                    .contains("\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n");
            assertThat(client.isCompressed()).isTrue();
            listener.expect("connect raw");
            String status = "{\"op\":\"status\",\"level\":0,\"message\":\"the quick brown fox jumps\"}";
            int first = server.sendCompressedText(status);
            int second = server.sendCompressedText(status);
            assertThat(second).isLessThan(first / 5);
            listener.expect("status INFO the quick brown fox jumps null", "status INFO the quick brown fox jumps null");
            server.send("88 00");
        }
    }

    @Test
    void smallServerWindowIsUsed() throws Exception {
        try (RawServer server = RawServer.start("permessage-deflate; client_max_window_bits=8");
                WebSocketClient client = connect(server.uri())) {
            StringBuilder names = new StringBuilder();
            for (int i = 0; i < 500; i++) {
                names.append("/parameter/").append(i % 7);
            }
            client.subscribe(names.toString(), message -> {});
            server.sendText("{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"" + names
                    + "\",\"encoding\":\"json\",\"schemaName\":\"\",\"schema\":\"\"}]}");
            assertThat(new String(server.readFrame(), UTF_8)).contains("\"subscribe\"");
            server.send("88 00");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permessage-bzip2",
                "permessage-deflate; client_max_window_bits",
                "permessage-deflate; unknown",
                "permessage-deflate, permessage-deflate",
                "permessage-deflate; ="
            })
    void extensionThatWasNotOfferedFailsTheHandshake(String answer) throws Exception {
        try (RawServer server = RawServer.start(answer)) {
            assertThatThrownBy(() -> connect(server.uri()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(answer);
        }
    }

    @Test
    void rejectedHandshakeReportsTheStatus() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")) {
            assertThatThrownBy(() -> connect(server.uri()))
                    .isInstanceOf(IOException.class)
                    .hasMessage(server.uri() + " refused the handshake with HTTP status 403; is it a server of the"
                            + " Foxglove WebSocket protocol?");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SSH-2.0-OpenSSH_9.2\\r\\n\\r\\n | does not speak HTTP",
                "HTTP/1.1 101 Yes\\r\\nConnection: Upgrade\\r\\n\\r\\n | expected Upgrade: websocket",
                "HTTP/1.1 101 Yes\\r\\nUpgrade: websocket\\r\\n\\r\\n | did not upgrade",
                "HTTP/1.1 101 Yes\\r\\nUpgrade: websocket\\r\\nConnection: upgrade\\r\\nSec-WebSocket-Accept: x\\r\\n\\r\\n"
                        + " | Sec-WebSocket-Accept",
                "HTTP/1.1 101 Yes\\r\\n | during the handshake"
            })
    void invalidHandshakeResponseIsReported(String answer, String message) throws Exception {
        try (RawServer server = RawServer.answering(answer.replace("\\r", "\r").replace("\\n", "\n"))
                .closingAfterwards()) {
            assertThatThrownBy(() -> connect(server.uri()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void silentServerTimesOut() throws Exception {
        try (RawServer server = RawServer.answering("HTTP/1.1 101")) {
            assertThatThrownBy(() -> builder()
                            .compression(MessageCompression.deflate())
                            .connectTimeout(Duration.ofMillis(100))
                            .connect(server.uri()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("PT0.1S");
        }
    }

    @Test
    void unreachableServerIsReported() {
        assertThatThrownBy(() -> connect(URI.create("ws://127.0.0.1:1")))
                .isInstanceOf(java.net.ConnectException.class)
                .hasMessageContaining("is a server running there?");
    }

    @ParameterizedTest
    @CsvSource({
        "c2 01 07, 1007, a compressed message is corrupt",
        "c2 05 f2 00 11 00 00, 1007, a compressed message is corrupt", // refers to nothing
        "c9 00, 1002, marked as compressed",
        "a2 00, 1002, a reserved bit",
        "82 80 00 00 00 00, 1002, a frame of a server is masked",
        "82 7f 00 00 00 00 00 01 86 a1, 1009, a message of more than 100000 bytes"
    })
    void protocolViolationsCloseTheConnectionWithTheRightCode(String hex, int code, String message) throws Exception {
        try (RawServer server = RawServer.start("permessage-deflate");
                WebSocketClient client = connect(server.uri())) {
            assertThat(client.isCompressed()).isTrue();
            server.send(hex);
            assertThat(server.readCloseCode()).isEqualTo(code);
            listener.expect("connect raw");
            assertThat(listener.next()).startsWith("disconnect").contains(message);
        }
    }

    @Test
    void reservedBitThatWasNotNegotiatedClosesTheConnection() throws Exception {
        try (RawServer server = RawServer.start("");
                WebSocketClient client = connect(server.uri())) {
            assertThat(client.isCompressed()).isFalse();
            server.send("c2 00");
            assertThat(server.readCloseCode()).isEqualTo(1002);
        }
    }

    @Test
    void decompressionBombIsNotInflated() throws Exception {
        try (RawServer server = RawServer.start("permessage-deflate");
                WebSocketClient client = connect(server.uri())) {
            assertThat(client.isCompressed()).isTrue();
            server.sendCompressedText(" ".repeat(100_001));
            assertThat(server.readCloseCode()).isEqualTo(1009);
        }
    }

    @Test
    void eitherSideMayCloseTheConnection() throws Exception {
        try (RawServer server = RawServer.start("permessage-deflate")) {
            WebSocketClient client = connect(server.uri());
            Thread closing = new Thread(client::close);
            closing.start();
            assertThat(server.readCloseCode()).isEqualTo(1000);
            server.send("88 02 03 e8");
            closing.join(30_000);
            assertThat(closing.isAlive()).isFalse();
        }
        try (RawServer server = RawServer.start("permessage-deflate");
                WebSocketClient client = connect(server.uri())) {
            server.send("89 01 41");
            server.send("88 02 03 e9");
            assertThat(server.readCloseCode()).isEqualTo(1001);
            eventually(() -> assertThat(client.isConnected()).isFalse());
        }
    }

    private WebSocketClient connect(URI uri) throws IOException {
        return builder()
                .compression(MessageCompression.deflate())
                .maxMessageBytes(100_000)
                .connect(uri);
    }

    private WebSocketClientBuilder builder() {
        return WebSocketClient.builder().listener(listener);
    }

    private static RawChannel channel(Context context, String topic) {
        return context.channelBuilder(topic).messageEncoding("json").build();
    }

    private ReceivedMessage next() throws InterruptedException {
        ReceivedMessage message = received.poll(30, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    private static byte[] bytes(ReceivedMessage message) {
        return Arrays.copyOfRange(
                message.dataArray(), message.dataOffset(), message.dataOffset() + message.dataLength());
    }

    /** Some short, some long, some that shrink, some that do not. */
    private static byte[] mixed(int i) {
        byte[] noise = new byte[i % 3 == 0 ? 50_000 : 400];
        new Random(i).nextBytes(noise);
        Arrays.fill(noise, 0, i % 2 == 0 ? noise.length / 2 : 0, (byte) 'x');
        return i % 5 == 0 ? ("{\"x\":" + i + "}").repeat(20).getBytes(UTF_8) : noise;
    }
}
