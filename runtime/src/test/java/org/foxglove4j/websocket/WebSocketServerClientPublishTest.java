package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.StringJoiner;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class WebSocketServerClientPublishTest {

    private final RecordingListener listener = new RecordingListener();
    private WebSocketServer server;
    private RawWebSocketClient client;

    @BeforeEach
    void start() throws Exception {
        server = WebSocketServer.builder()
                .context(Context.create())
                .bind("127.0.0.1", 0)
                .capabilities(Capability.CLIENT_PUBLISH)
                .supportedEncodings("json", "protobuf")
                .listener(listener)
                .start();
        client = RawWebSocketClient.connect(server);
        JsonNode info = client.expect("serverInfo");
        assertThat(info.path("capabilities").toString()).isEqualTo("[\"clientPublish\"]");
        assertThat(info.path("supportedEncodings").toString()).isEqualTo("[\"json\",\"protobuf\"]");
        listener.expect("connect");
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    @Test
    void numberOfClientChannelsIsLimited() throws Exception {
        StringJoiner channels = new StringJoiner(",");
        for (int i = 0; i < 4099; i++) {
            channels.add("{\"id\":" + i + ",\"topic\":\"/t\",\"encoding\":\"json\",\"schemaName\":\"\"}");
        }
        advertise(channels.toString());
        client.expectStatus(
                2, "A client may advertise at most 4096 channels and 16777216 bytes in total; ignoring 3 channels");
        publish(4096, "{}");
        client.expectStatus(2, "Unknown channel ID: 4096");
        client.sendText("{\"op\":\"unadvertise\",\"channelIds\":[0]}");
        advertise("{\"id\":4096,\"topic\":\"/last\",\"encoding\":\"json\",\"schemaName\":\"\"}");
        publish(4096, "{}");
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void sizeOfClientChannelsIsLimited() throws Exception {
        String schema = "x".repeat(6 << 20);
        for (int i = 0; i < 3; i++) {
            advertise("{\"id\":" + i + ",\"topic\":\"/t\",\"encoding\":\"json\",\"schemaName\":\"T\",\"schema\":\""
                    + schema + "\",\"schemaEncoding\":\"jsonschema\"}");
        }
        client.expectStatus(
                2, "A client may advertise at most 4096 channels and 16777216 bytes in total; ignoring 1 channel");
        advertise("{\"id\":2,\"topic\":\"/t\",\"encoding\":\"json\",\"schemaName\":\"\"}");
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void messagesArriveInOrder() throws Exception {
        publish(4294967295L, "too early");
        client.expectStatus(2, "Unknown channel ID: 4294967295");
        advertise("{\"id\":4294967295,\"topic\":\"/teleop\",\"encoding\":\"json\",\"schemaName\":\"\"}");
        advertise("{\"id\":4294967295,\"topic\":\"/other\",\"encoding\":\"json\",\"schemaName\":\"\"}");
        client.expectStatus(1, "Client is already advertising channel: 4294967295; ignoring advertisement");
        publish(4294967295L, "{\"x\":1}");
        publish(4294967295L, "");
        client.sendBinary();
        client.sendText("{\"op\":\"unadvertise\",\"channelIds\":[4294967295]}");
        client.sendText("{\"op\":\"unadvertise\",\"channelIds\":[4294967295]}");
        client.expectStatus(1, "Client is not advertising channel: 4294967295; ignoring unadvertisement");
        publish(4294967295L, "too late");
        client.expectStatus(2, "Unknown channel ID: 4294967295");
        assertThat(client.readUntilAnswered()).isEmpty();
        listener.expect(
                "advertise 4294967295 /teleop json ",
                "message 4294967295 {\"x\":1}",
                "message 4294967295 ",
                "unadvertise 4294967295 /teleop");
        listener.expectNothing();
    }

    @Test
    void schemaIsDecodedByItsEncoding() throws Exception {
        advertise("{\"id\":1,\"topic\":\"/a\",\"encoding\":\"json\",\"schemaName\":\"A\",\"schemaEncoding\":"
                + "\"jsonschema\",\"schema\":\"{}\"},"
                + "{\"id\":2,\"topic\":\"/b\",\"encoding\":\"protobuf\",\"schemaName\":\"B\",\"schemaEncoding\":"
                + "\"protobuf\",\"schema\":\"Z29hbA==\"},"
                + "{\"id\":3,\"topic\":\"/c\",\"encoding\":\"x\",\"schemaName\":\"C\",\"schemaEncoding\":"
                + "\"free-form\",\"schema\":\"Z29hbA==\"},"
                + "{\"id\":4,\"topic\":\"/d\",\"encoding\":\"json\",\"schemaName\":\"D\",\"schema\":\"ignored\"},"
                + "{\"id\":5,\"topic\":\"/e\",\"encoding\":\"json\",\"schemaName\":\"E\",\"schemaEncoding\":\"y\","
                + "\"schema\":null}");
        listener.expect(
                "advertise 1 /a json A jsonschema {}",
                "advertise 2 /b protobuf B protobuf goal",
                "advertise 3 /c x C free-form Z29hbA==",
                "advertise 4 /d json D",
                "advertise 5 /e json E");
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void invalidSchemaAffectsOnlyItsChannel() throws Exception {
        advertise("{\"id\":1,\"topic\":\"/a\",\"encoding\":\"protobuf\",\"schemaName\":\"A\",\"schemaEncoding\":"
                + "\"protobuf\",\"schema\":\"!!!!\"},"
                + "{\"id\":2,\"topic\":\"/b\",\"encoding\":\"json\",\"schemaName\":\"B\"}");
        client.expectStatus(
                2,
                "Invalid schema for channel 1: a schema of encoding protobuf is not valid base64; ignoring"
                        + " advertisement");
        listener.expect("advertise 2 /b json B");
    }

    @Test
    void disconnectedClientHasNoChannels() throws Exception {
        advertise("{\"id\":0,\"topic\":\"/a\",\"encoding\":\"json\",\"schemaName\":\"\"}");
        listener.expect("advertise 0 /a json ");
        client.close();
        listener.expect("unadvertise 0 /a", "disconnect");
    }

    /** The handshake of another client blocks the decoding thread, so that the end is read first. */
    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true"})
    void messagesPublishedBeforeDisconnectingArrive(boolean saysGoodBye, boolean isWrittenTo) throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RecordingListener listener = new RecordingListener();
        Context context = Context.create();
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (WebSocketServer publishedTo = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .capabilities(Capability.CLIENT_PUBLISH)
                        .listener(listener)
                        .originCheck(origin -> {
                            held.countDown();
                            awaitQuietly(goOn);
                            return false;
                        })
                        .start();
                RawWebSocketClient other = RawWebSocketClient.open(publishedTo.port())) {
            client.close();
            client = RawWebSocketClient.connectAndReadServerInfo(publishedTo);
            client.expect("advertise");
            client.subscribe(1, channel.id());
            listener.expect("connect", "subscribe /x " + channel.id());
            other.sendHandshake("Sec-WebSocket-Protocol: foxglove.sdk.v1", "Origin: https://app.foxglove.dev");
            assertThat(held.await(30, TimeUnit.SECONDS)).isTrue();
            advertise("{\"id\":1,\"topic\":\"/a\",\"encoding\":\"json\",\"schemaName\":\"\"}");
            publish(1, "last words");
            if (saysGoodBye) {
                client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
            }
            client.close();
            for (int i = 0; i < 50; i++) {
                Thread.sleep(1);
                if (isWrittenTo) {
                    channel.log(new byte[1]);
                }
            }
            goOn.countDown();
            listener.expect(
                    "advertise 1 /a json ",
                    "message 1 last words",
                    "unsubscribe /x " + channel.id(),
                    "unadvertise 1 /a",
                    "disconnect");
        }
    }

    @Test
    void twoClientsMayUseTheSameId() throws Exception {
        try (RawWebSocketClient other = RawWebSocketClient.connectAndReadServerInfo(server)) {
            listener.expect("connect");
            advertise("{\"id\":1,\"topic\":\"/a\",\"encoding\":\"json\",\"schemaName\":\"\"}");
            listener.expect("advertise 1 /a json ");
            other.sendText("{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/b\",\"encoding\":\"json\","
                    + "\"schemaName\":\"\"}]}");
            listener.expect("advertise 1 /b json ");
            assertThat(other.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void legacyClientIsNotWarnedAboutChannelsOfItsLostConnection() throws Exception {
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(Context.create())
                        .bind("127.0.0.1", 0)
                        .capabilities(Capability.CLIENT_PUBLISH)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.open(server.port())) {
            client.upgrade(RawWebSocketClient.LEGACY);
            client.expect("serverInfo");
            client.sendText("{\"op\":\"unadvertise\",\"channelIds\":[4]}");
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void largeMessageArrivesComplete() throws Exception {
        advertise("{\"id\":1,\"topic\":\"/a\",\"encoding\":\"json\",\"schemaName\":\"\"}");
        String large = "z".repeat(3_000_000);
        publish(1, large);
        listener.expect("advertise 1 /a json ", "message 1 " + large);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void advertise(String channels) throws Exception {
        client.sendText("{\"op\":\"advertise\",\"channels\":[" + channels + "]}");
    }

    private void publish(long channelId, String text) throws Exception {
        client.sendFrame(true, RawWebSocketClient.BINARY, messageData(channelId, text));
    }

    private static byte[] messageData(long channelId, String text) {
        byte[] payload = text.getBytes(UTF_8);
        byte[] message = new byte[5 + payload.length];
        message[0] = 1;
        for (int i = 0; i < 4; i++) {
            message[1 + i] = (byte) (channelId >>> (8 * i));
        }
        System.arraycopy(payload, 0, message, 5, payload.length);
        return message;
    }
}
