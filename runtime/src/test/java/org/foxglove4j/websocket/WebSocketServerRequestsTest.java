package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Tests responses to unsupported requests. The connection always stays open. */
class WebSocketServerRequestsTest {

    private final Context context = Context.create();
    private WebSocketServer server;
    private RawWebSocketClient client;

    @BeforeEach
    void start() throws Exception {
        server = WebSocketServer.builder().context(context).bind("127.0.0.1", 0).start();
        client = RawWebSocketClient.connectAndReadServerInfo(server);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
        context.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "",
                "[]",
                "17",
                "null",
                "{",
                "{}",
                "{\"op\":17}",
                "{\"op\":null}",
                "{\"op\":\"zzz\"}",
                "{\"op\":\"subscribe\"}",
                "{\"op\":\"subscribe\",\"subscriptions\":null}",
                "{\"op\":\"subscribe\",\"subscriptions\":{}}",
                "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1}]}",
                "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":-1,\"channelId\":1}]}",
                "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":4294967296,\"channelId\":1}]}",
                "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1.5,\"channelId\":1}]}",
                "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":\"1\",\"channelId\":1}]}",
                "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":1,\"channelId\":99999999999999999999}]}",
                "{\"op\":\"subscribe\",\"subscriptions\":[1]}",
                "{\"op\":\"unsubscribe\",\"subscriptionIds\":[null]}",
                "{\"op\":\"unsubscribe\",\"subscriptionIds\":[1]} {}",
                "{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/t\",\"encoding\":\"json\"}]}",
                "{\"op\":\"getParameters\",\"parameterNames\":[1]}",
                "{\"op\":\"setParameters\",\"parameters\":[{\"value\":1}]}",
                "{\"op\":\"fetchAsset\",\"uri\":\"package://x\"}",
                "{\"op\":\"\\ud800\"}",
                "{\"op\":\"getParameters\",\"parameterNames\":[],\"id\":\"\\ud800\"}",
                "{\"op\":\"getParameters\",\"parameterNames\":[\"\\udc00\"]}",
                "{\"op\":\"setParameters\",\"parameters\":[{\"name\":\"\\ud800\"}]}",
                "{\"op\":\"setParameters\",\"parameters\":[{\"name\":\"a\",\"value\":\"\\ud800\"}]}",
                "{\"op\":\"setParameters\",\"parameters\":[{\"name\":\"a\",\"value\":{\"\\ud800\":1}}]}",
                "{\"op\":\"setParameters\",\"parameters\":[{\"name\":\"a\",\"\\ud800\":1}]}",
                "{\"op\":\"setParameters\",\"parameters\":[{\"name\":\"a\",\"type\":\"\\ud800\"}]}",
                "{\"op\":\"fetchAsset\",\"uri\":\"\\ud800\",\"requestId\":1}"
            })
    void invalidTextIsRejectedWithAReason(String text) throws Exception {
        client.sendText(text);
        JsonNode status = client.expect("status");
        assertThat(status.path("level").asInt()).isEqualTo(2);
        assertThat(status.path("message").asString())
                .startsWith("Invalid message: ")
                .hasSizeGreaterThan(20);
        assertThat(status.has("id")).isFalse();
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void reasonNamesTheFieldAndWhatWasFound() throws Exception {
        client.sendText("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":\"one\",\"channelId\":1}]}");
        client.expectStatus(2, "Invalid message: expected an unsigned 32-bit integer for `id`, found one");
        client.sendText("{\"op\":\"unsubscribe\"}");
        client.expectStatus(2, "Invalid message: missing field `subscriptionIds`");
        client.sendText("{\"op\":\"dance\"}");
        client.expectStatus(2, "Invalid message: unknown op `dance`");
    }

    @Test
    void deeplyNestedJsonIsRejected() throws Exception {
        client.sendText("{\"x\":" + "[".repeat(100_000));
        assertThat(client.expect("status").path("message").asString()).startsWith("Invalid message: ");
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ff, Unknown binary opcode 255",
        "00, Unknown binary opcode 0",
        "04, Unknown binary opcode 4",
        "01, Buffer too short",
        "01 03 00 00, Buffer too short",
        "02 07 00 00 00 01 02 00 00 04 00 00, Buffer too short",
        "02 07 00 00 00 01 02 00 00 05 00 00 00 6a 73 6f 6e, Buffer too short",
        "02 07 00 00 00 01 02 00 00 ff ff ff ff 6a 73 6f 6e, Buffer too short",
        "02 07 00 00 00 01 02 00 00 01 00 00 00 ff, text is not valid UTF-8",
        "03, Buffer too short",
        "03 00 00 00 80 3f 00 00 00 00 00 00 00 00 00 00 00 00, Buffer too short",
        "03 00 00 00 80 3f 00 00 00 00 00 00 00 00 00 04 00 00 00 72 2d 31, Buffer too short",
        "03 02 00 00 80 3f 00 00 00 00 00 00 00 00 00 00 00 00 00, Invalid playback command 2"
    })
    void invalidBinaryMessageIsRejectedWithAReason(String hex, String reason) throws Exception {
        client.sendBinary(Arrays.stream(hex.split(" "))
                .mapToInt(octet -> Integer.parseInt(octet, 16))
                .toArray());
        client.expectStatus(2, "Invalid message: " + reason);
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void emptyBinaryMessageIsIgnored() throws Exception {
        client.sendBinary();
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"op\":\"advertise\",\"channels\":[]} | Server does not support clientPublish capability",
                "{\"op\":\"getParameters\",\"parameterNames\":[]} | Server does not support parameters capability",
                "{\"op\":\"setParameters\",\"parameters\":[],\"id\":null}"
                        + "| Server does not support parameters capability",
                "{\"op\":\"subscribeParameterUpdates\",\"parameterNames\":[\"a\"]}"
                        + "| Server does not support parametersSubscribe capability",
                "{\"op\":\"unsubscribeParameterUpdates\",\"parameterNames\":[\"a\"]}"
                        + "| Server does not support parametersSubscribe capability",
                "{\"op\":\"subscribeConnectionGraph\"} | Server does not support connection graph capability",
                "{\"op\":\"unsubscribeConnectionGraph\"} | Server does not support connection graph capability",
                "{\"requestId\":4294967295,\"uri\":\"package://a\",\"op\":\"fetchAsset\"}"
                        + "| Server does not support assets capability"
            })
    void unsupportedCapabilitiesAreRejected(String request, String answer) throws Exception {
        client.sendText(request);
        client.expectStatus(2, answer);
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void unsupportedServiceCallGetsAServiceCallFailure() throws Exception {
        client.sendBinary(2, 7, 0, 0, 0, 1, 2, 0, 0x80, 4, 0, 0, 0, 'j', 's', 'o', 'n', '{', '}');
        assertThat(client.readFrame().text())
                .isEqualTo("{\"op\":\"serviceCallFailure\",\"serviceId\":7,\"callId\":2147484161,"
                        + "\"message\":\"Server does not support services\"}");
    }

    @Test
    void unsupportedPlaybackIsRejected() throws Exception {
        client.sendBinary(3, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 'r', '-', '1');
        client.expectStatus(2, "Server does not support playback control capability");
    }

    @Test
    void publishingWithoutAdvertisingIsRejected() throws Exception {
        client.sendBinary(1, 3, 0, 0, 0x80, '{', '}');
        client.expectStatus(2, "Unknown channel ID: 2147483651");
        client.sendText("{\"op\":\"unadvertise\",\"channelIds\":[4]}");
        client.expectStatus(1, "Client is not advertising channel: 4; ignoring unadvertisement");
    }

    @Test
    void unknownFieldsAreSkipped() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        client.expect("advertise");
        client.sendText("{\"later\":{\"op\":[1,{}]},\"subscriptions\":[{\"x\":[{}],\"channelId\":" + channel.id()
                + ",\"id\":1}],\"op\":\"subscribe\",\"more\":null}");
        assertThat(client.readUntilAnswered()).isEmpty();
        channel.log(new byte[] {1});
        assertThat(client.readMessage().subscriptionId()).isEqualTo(1);
    }

    @Test
    void unknownUnsubscribeIsIgnored() throws Exception {
        client.unsubscribe(99);
        assertThat(client.readUntilAnswered()).isEmpty();
    }

    @Test
    void clientMaySendRequestsBeforeReadingTheServerInfo() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (RawWebSocketClient hasty = RawWebSocketClient.connect(server)) {
            hasty.subscribe(1, channel.id());
            hasty.expect("serverInfo");
            hasty.expect("advertise");
            assertThat(hasty.readUntilAnswered()).isEmpty();
            channel.log(new byte[] {1});
            assertThat(hasty.readMessage().subscriptionId()).isEqualTo(1);
        }
    }
}
