package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.foxglove4j.websocket.RawWebSocketClient.MessageFrame;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests compressed messages from the server (RFC 7692). */
class WebSocketServerCompressionTest extends ServerOfChannels {

    private static final String OFFER = "permessage-deflate; client_max_window_bits";

    private final Random random = new Random(7692);

    @Test
    void compressionIsOffByDefault() throws Exception {
        start();
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            String response = client.upgradeOffering(OFFER);
            assertThat(response).doesNotContainIgnoringCase("Sec-WebSocket-Extensions");
            subscribe(client, 1, channel);
            channel.log(pose(1));
            assertThat(client.readMessage().payload()).isEqualTo(pose(1));
            assertThat(client.wire().compressedCount()).isZero();
            ConnectedClient connected = server.clients().get(0);
            assertThat(connected.isCompressed()).isFalse();
            Eventually.eventually(
                    () -> assertThat(connected.statistics().sentBytes()).isPositive());
            assertThat(connected.statistics().savedBytes()).isZero();
        }
    }

    @Test
    void compressionIsUsedOnlyIfOffered() throws Exception {
        start(compressing());
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connect(server)) {
            subscribe(client, 1, channel);
            channel.log(pose(1));
            assertThat(client.readMessage().payload()).isEqualTo(pose(1));
            assertThat(server.clients().get(0).isCompressed()).isFalse();
        }
    }

    @Test
    void compressibleMessagesAreCompressedAndCounted() throws Exception {
        start(compressing());
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            assertThat(RawWebSocketClient.header(client.upgradeOffering(OFFER), "Sec-WebSocket-Extensions"))
                    .isEqualTo("permessage-deflate; client_no_context_takeover");
            subscribe(client, 1, channel);
            long bytes = 0;
            for (int i = 0; i < 200; i++) {
                channel.log(pose(i));
                assertThat(client.readMessage().payload()).isEqualTo(pose(i));
                assertThat(client.wire().lastWasCompressed()).isTrue();
                bytes += client.wire().lastContent().length;
            }
            assertThat(bytes).isLessThan(200L * pose(0).length / 2);
            ConnectedClient connected = server.clients().get(0);
            assertThat(connected.isCompressed()).isTrue();
            long sent = bytes;
            Eventually.eventually(
                    () -> assertThat(connected.statistics().sentBytes()).isBetween(sent, sent + 3 * 200L + 2000));
            assertThat(connected.statistics().savedBytes()).isGreaterThan(200L * pose(0).length / 2);
            assertThat(connected.statistics().sentMessages()).isBetween(199L, 200L);
        }
    }

    @Test
    void withoutContextTakeoverTheBodyIsSharedByAllClients() throws Exception {
        start(WebSocketServer.builder().compression(MessageCompression.deflate().contextTakeover(false)));
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient first = RawWebSocketClient.open(server.port());
                RawWebSocketClient second = RawWebSocketClient.open(server.port())) {
            assertThat(RawWebSocketClient.header(first.upgradeOffering(OFFER), "Sec-WebSocket-Extensions"))
                    .isEqualTo("permessage-deflate; server_no_context_takeover; client_no_context_takeover");
            second.upgradeOffering(OFFER);
            subscribe(first, 1, channel);
            subscribe(second, 0x01020304, channel);
            channel.log(bytes("a".repeat(1000)), 5);
            assertThat(first.readMessage().payload()).isEqualTo(bytes("a".repeat(1000)));
            assertThat(second.readMessage().payload()).isEqualTo(bytes("a".repeat(1000)));
            String one = HexFormat.ofDelimiter(" ").formatHex(first.wire().lastContent());
            String other = HexFormat.ofDelimiter(" ").formatHex(second.wire().lastContent());
            String headOfOne = "00 0d 00 f2 ff" + " 01 01 00 00 00 05 00 00 00 00 00 00 00 ";
            String headOfOther = "00 0d 00 f2 ff" + " 01 04 03 02 01 05 00 00 00 00 00 00 00 ";
            assertThat(one).startsWith(headOfOne).hasSizeLessThan(100);
            assertThat(other).isEqualTo(headOfOther + one.substring(headOfOne.length()));
        }
    }

    @Test
    void shortMessagesAndControlFramesAreSentUncompressed() throws Exception {
        start(WebSocketServer.builder().compression(MessageCompression.deflate().minMessageBytes(100)));
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectOfferingDeflate(server)) {
            subscribeAfterServerInfo(client, 1, channel);
            channel.log(bytes("x".repeat(100 - 13 - 1)));
            client.readMessage();
            assertThat(client.wire().lastWasCompressed()).isFalse();
            channel.log(bytes("x".repeat(100 - 13)));
            client.readMessage();
            assertThat(client.wire().lastWasCompressed()).isTrue();
            client.sendFrame(true, RawWebSocketClient.PING, new byte[125]);
            assertThat(client.readFrame().opcode()).isEqualTo(RawWebSocketClient.PONG);
            assertThat(client.wire().lastWasCompressed()).isFalse();
        }
    }

    @Test
    void channelsAreAdvertisedCompressed() throws Exception {
        start(compressing());
        channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectOfferingDeflate(server)) {
            client.expect("advertise");
            assertThat(client.wire().lastWasCompressed()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 100_000})
    void incompressibleChannelsSoonBypassCompression(int messageBytes) throws Exception {
        start(compressing());
        RawChannel image = channel("/image");
        RawChannel pose = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectOfferingDeflate(server)) {
            subscribeAfterServerInfo(client, 1, image);
            client.subscribe(2, pose.id());
            client.readUntilAnswered();
            int imagesCompressed = 0;
            for (int i = 0; i < 200; i++) {
                byte[] noise = new byte[messageBytes];
                random.nextBytes(noise);
                image.log(noise);
                assertThat(client.readMessage().payload()).isEqualTo(noise);
                imagesCompressed += client.wire().lastWasCompressed() ? 1 : 0;
                pose.log(pose(i));
                assertThat(client.readMessage().payload()).isEqualTo(pose(i));
                assertThat(client.wire().lastWasCompressed()).isTrue();
            }
            assertThat(imagesCompressed).isLessThan(12);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "permessage-deflate; client_max_window_bits | true",
                "permessage-deflate; client_max_window_bits | false",
                "permessage-deflate; server_no_context_takeover | true",
                "permessage-deflate; server_max_window_bits=12; client_max_window_bits=12 | true",
                "permessage-deflate; server_max_window_bits=9; server_no_context_takeover | true"
            })
    void messagesOfAllSizesReachAllClients(String offer, boolean contextTakeover) throws Exception {
        start(WebSocketServer.builder()
                .compression(MessageCompression.deflate().level(1).contextTakeover(contextTakeover)));
        RawChannel channel = channel("/mixed");
        try (RawWebSocketClient first = RawWebSocketClient.open(server.port());
                RawWebSocketClient second = RawWebSocketClient.connectOfferingDeflate(server);
                RawWebSocketClient plain = RawWebSocketClient.connectAndReadServerInfo(server)) {
            String agreed = RawWebSocketClient.header(first.upgradeOffering(offer), "Sec-WebSocket-Extensions");
            if (agreed.contains("server_no_context_takeover")) {
                first.wire().forgetting();
            }
            subscribe(first, 1, channel);
            subscribeAfterServerInfo(second, 22, channel);
            subscribeAfterServerInfo(plain, 333, channel);
            List<byte[]> logged = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                byte[] message = mixed(i);
                logged.add(message);
                channel.log(message, i);
            }
            for (RawWebSocketClient client : List.of(first, second, plain)) {
                for (int i = 0; i < logged.size(); i++) {
                    MessageFrame message = client.readMessageBehindTexts();
                    assertThat(message.logTimeNanos()).isEqualTo(i);
                    assertThat(message.payload()).isEqualTo(logged.get(i));
                }
            }
            assertThat(first.wire().compressedCount()).isGreaterThan(60);
            assertThat(second.wire().compressedCount()).isGreaterThan(60);
        }
    }

    @Test
    void oldestMessagesAreDroppedBeforeCompression() throws Exception {
        start(WebSocketServer.builder()
                .compression(MessageCompression.deflate())
                .backlog(1000, 1 << 20));
        RawChannel channel = channel("/slow");
        try (RawWebSocketClient client = RawWebSocketClient.openWithSmallWindow(server.port())) {
            client.upgradeOffering(OFFER);
            subscribe(client, 1, channel);
            ConnectedClient connected = server.clients().get(0);
            int logged = 0;
            while (connected.statistics().droppedMessages() < 100) {
                channel.log(halfNoise(3000), logged++);
                ClientStatistics stats = connected.statistics();
                assertThat(stats.queuedBytes()).isLessThanOrEqualTo(1 << 20);
            }
            channel.log(pose(7), logged);
            long previous = -1;
            for (MessageFrame message = client.readMessageBehindTexts();
                    message.logTimeNanos() < logged;
                    message = client.readMessageBehindTexts()) {
                assertThat(message.logTimeNanos()).isGreaterThan(previous);
                assertThat(message.payload()).hasSize(3000);
                previous = message.logTimeNanos();
            }
        }
    }

    @Test
    void waitingMessagesAreSentBeforeClosing() throws Exception {
        start(compressing());
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.connectOfferingDeflate(server)) {
            subscribeAfterServerInfo(client, 1, channel);
            for (int i = 0; i < 1000; i++) {
                channel.log(pose(i), i);
            }
            Thread closing = new Thread(server::close);
            closing.start();
            for (int i = 0; i < 1000; i++) {
                assertThat(client.readMessage().payload()).isEqualTo(pose(i));
            }
            Frame close = client.readFrame();
            assertThat(close.opcode()).isEqualTo(RawWebSocketClient.CLOSE);
            client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
            assertThat(client.readToEnd()).isEmpty();
            closing.join(30_000);
            assertThat(closing.isAlive()).isFalse();
        }
        Eventually.eventually(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("foxglove-websocket-deflate"));
    }

    @Test
    void clientsMayComeAndGoDuringCompression() throws Exception {
        start(compressing());
        RawChannel channel = channel("/pose");
        Thread logging = new Thread(() -> {
            for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                channel.log(mixed(i), i);
            }
        });
        logging.start();
        try {
            for (int i = 0; i < 20; i++) {
                try (RawWebSocketClient client = RawWebSocketClient.connectOfferingDeflate(server)) {
                    client.expect("advertise");
                    client.subscribe(1, channel.id());
                    for (int j = 0; j < 20; j++) {
                        MessageFrame message = client.readMessageBehindTexts();
                        assertThat(message.payload()).hasSize(mixed((int) message.logTimeNanos()).length);
                    }
                }
            }
        } finally {
            logging.interrupt();
            logging.join();
        }
        Eventually.eventually(() -> assertThat(server.clients()).isEmpty());
    }

    @Test
    void worksWithTls(@TempDir Path folder) throws Exception {
        SSLContext tls = TestTls.create(folder);
        start(compressing().tls(tls));
        RawChannel channel = channel("/pose");
        try (RawWebSocketClient client = RawWebSocketClient.openTls(server.port(), tls)) {
            client.upgradeOffering(OFFER);
            subscribe(client, 1, channel);
            for (int i = 0; i < 50; i++) {
                byte[] message = mixed(i);
                channel.log(message);
                assertThat(client.readMessage().payload()).isEqualTo(message);
            }
            assertThat(client.wire().compressedCount()).isGreaterThan(25);
        }
    }

    @Test
    void repeatedExtensionHeadersAreCombined() throws Exception {
        start(compressing());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            String response = client.upgradeOffering(
                    "x-mux; a=1", "permessage-deflate; server_max_window_bits=99", "permessage-deflate");
            assertThat(RawWebSocketClient.header(response, "Sec-WebSocket-Extensions"))
                    .isEqualTo("permessage-deflate; client_no_context_takeover");
        }
    }

    @Test
    void malformedOfferIsRejected() throws Exception {
        start(compressing());
        try (RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.sendHandshake(
                    "Sec-WebSocket-Protocol: " + RawWebSocketClient.SDK,
                    "Sec-WebSocket-Extensions: permessage-deflate; =");
            assertThat(client.readHttpResponse()).startsWith("HTTP/1.1 400 ").contains("malformed");
        }
    }

    private static WebSocketServerBuilder compressing() {
        return WebSocketServer.builder().compression(MessageCompression.deflate());
    }

    private static void subscribe(RawWebSocketClient client, int id, RawChannel channel) throws IOException {
        client.expect("serverInfo");
        subscribeAfterServerInfo(client, id, channel);
    }

    private static void subscribeAfterServerInfo(RawWebSocketClient client, int id, RawChannel channel)
            throws IOException {
        client.expect("advertise");
        client.subscribe(id, channel.id());
        client.readUntilAnswered();
    }

    private static byte[] pose(int i) {
        return bytes("{\"timestamp\":{\"sec\":" + (1_700_000_000 + i) + ",\"nsec\":0},\"frame_id\":\"map\",\"x\":"
                + Math.sin(i) + ",\"y\":" + i / 8.0 + "}");
    }

    /** Some short, some long, some that shrink, some that do not. */
    private byte[] mixed(int i) {
        return switch (i % 6) {
            case 0 -> bytes("x");
            case 1 -> halfNoise(50_000 + i);
            case 2 -> Arrays.copyOf(pose(i), 40_000);
            case 3 -> halfNoise(500 + i);
            default -> pose(i);
        };
    }

    private static byte[] halfNoise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        Arrays.fill(bytes, 0, length / 2, (byte) 'x');
        return bytes;
    }
}
