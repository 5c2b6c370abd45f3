package org.foxglove4j.websocket.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.foxglove4j.parameter.Parameter;
import org.junit.jupiter.api.Test;

/** Tests the messages of our client, byte by byte, and that our server decodes them. */
class ClientMessagesWriteTest {

    @Test
    void subscribe() throws Exception {
        Subscribe message = new Subscribe(
                List.of(new Subscribe.Subscription(0, 4), new Subscribe.Subscription(-1, (1L << 53) - 1)));
        assertThat(message.toText())
                .isEqualTo("{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":0,\"channelId\":4},"
                        + "{\"id\":4294967295,\"channelId\":9007199254740991}]}");
        assertThat(ClientMessages.read(message.toText())).isEqualTo(message);
    }

    @Test
    void unsubscribe() throws Exception {
        Unsubscribe message = new Unsubscribe(List.of(1, -1));
        assertThat(message.toText()).isEqualTo("{\"op\":\"unsubscribe\",\"subscriptionIds\":[1,4294967295]}");
        assertThat(ClientMessages.read(message.toText())).isEqualTo(message);
    }

    @Test
    void advertise() throws Exception {
        ClientAdvertise message = new ClientAdvertise(List.of(
                new ClientAdvertise.Channel(1, "/teleop", "json", "", null, null),
                new ClientAdvertise.Channel(2, "/goal", "protobuf", "Goal", "protobuf", "Z29hbA==")));
        assertThat(message.toText())
                .isEqualTo("{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/teleop\",\"encoding\":\"json\","
                        + "\"schemaName\":\"\"},{\"id\":2,\"topic\":\"/goal\",\"encoding\":\"protobuf\","
                        + "\"schemaName\":\"Goal\",\"schemaEncoding\":\"protobuf\",\"schema\":\"Z29hbA==\"}]}");
        assertThat(ClientMessages.read(message.toText())).isEqualTo(message);
    }

    @Test
    void unadvertise() throws Exception {
        ClientUnadvertise message = new ClientUnadvertise(List.of(1));
        assertThat(message.toText()).isEqualTo("{\"op\":\"unadvertise\",\"channelIds\":[1]}");
        assertThat(ClientMessages.read(message.toText())).isEqualTo(message);
    }

    @Test
    void parameters() throws Exception {
        GetParameters get = new GetParameters(List.of("/a"), "q-17");
        assertThat(get.toText()).isEqualTo("{\"op\":\"getParameters\",\"parameterNames\":[\"/a\"],\"id\":\"q-17\"}");
        assertThat(ClientMessages.read(get.toText())).isEqualTo(get);
        SetParameters set = new SetParameters(List.of(Parameter.of("/a", 1.0), Parameter.unset("/b")), "q-18");
        assertThat(set.toText())
                .isEqualTo(
                        "{\"op\":\"setParameters\",\"parameters\":[{\"name\":\"/a\",\"type\":\"float64\",\"value\":1.0},"
                                + "{\"name\":\"/b\"}],\"id\":\"q-18\"}");
        assertThat(ClientMessages.read(set.toText())).isEqualTo(set);
        SubscribeParameterUpdates subscribe = new SubscribeParameterUpdates(List.of("/a"));
        assertThat(subscribe.toText()).isEqualTo("{\"op\":\"subscribeParameterUpdates\",\"parameterNames\":[\"/a\"]}");
        assertThat(ClientMessages.read(subscribe.toText())).isEqualTo(subscribe);
        UnsubscribeParameterUpdates unsubscribe = new UnsubscribeParameterUpdates(List.of("/a"));
        assertThat(unsubscribe.toText())
                .isEqualTo("{\"op\":\"unsubscribeParameterUpdates\",\"parameterNames\":[\"/a\"]}");
        assertThat(ClientMessages.read(unsubscribe.toText())).isEqualTo(unsubscribe);
    }

    @Test
    void connectionGraph() throws Exception {
        assertThat(new SubscribeConnectionGraph().toText()).isEqualTo("{\"op\":\"subscribeConnectionGraph\"}");
        assertThat(ClientMessages.read(new UnsubscribeConnectionGraph().toText()))
                .isEqualTo(new UnsubscribeConnectionGraph());
    }

    @Test
    void fetchAsset() throws Exception {
        FetchAsset message = new FetchAsset("package://arm/arm.urdf", -1);
        assertThat(message.toText())
                .isEqualTo("{\"op\":\"fetchAsset\",\"uri\":\"package://arm/arm.urdf\",\"requestId\":4294967295}");
        assertThat(ClientMessages.read(message.toText())).isEqualTo(message);
    }

    @Test
    void serviceCallRequest() {
        assertThat(HexFormat.of().formatHex(new ServiceCallRequest(7, 513, "json", "{}".getBytes(UTF_8)).toBytes()))
                .isEqualTo("0207000000010200000400000" + "06a736f6e7b7d");
    }

    @Test
    void playbackControl() throws Exception {
        PlaybackControlRequest play = new PlaybackControlRequest(0, 2, OptionalLong.empty(), "r-1");
        assertThat(HexFormat.of().formatHex(play.toBytes()))
                .isEqualTo("0300000000400000000000000000000" + "3000000722d31");
        assertThat(ClientMessages.read(play.toBytes())).isEqualTo(play);
        PlaybackControlRequest seek = new PlaybackControlRequest(1, 0.5f, OptionalLong.of(1700000000123456789L), "r-1");
        assertThat(HexFormat.of().formatHex(seek.toBytes())).isEqualTo("03010000003f0115cd853dfe9c971703000000722d31");
        assertThat(ClientMessages.read(seek.toBytes())).isEqualTo(seek);
    }

    @Test
    void messageData() {
        assertThat(HexFormat.of().formatHex(ClientMessageData.encode(3, " {} ".getBytes(UTF_8), 1, 2)))
                .isEqualTo("01030000007b7d");
    }
}
