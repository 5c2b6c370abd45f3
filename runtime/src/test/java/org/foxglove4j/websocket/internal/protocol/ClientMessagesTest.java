package org.foxglove4j.websocket.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Tests decoding of each message. */
class ClientMessagesTest {

    @Test
    void subscribe() throws Exception {
        assertThat(ClientMessages.read(
                        "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":0,\"channelId\":4},{\"id\":4294967295,"
                                + "\"channelId\":9007199254740991}]}"))
                .isEqualTo(new Subscribe(
                        List.of(new Subscribe.Subscription(0, 4), new Subscribe.Subscription(-1, 9007199254740991L))));
    }

    @Test
    void unsubscribe() throws Exception {
        assertThat(ClientMessages.read("{\"op\":\"unsubscribe\",\"subscriptionIds\":[1,0]}"))
                .isEqualTo(new Unsubscribe(List.of(1, 0)));
    }

    @Test
    void advertise() throws Exception {
        assertThat(ClientMessages.read("{\"op\":\"advertise\",\"channels\":[{\"id\":1,\"topic\":\"/teleop\","
                        + "\"encoding\":\"json\",\"schemaName\":\"\",\"schema\":null},{\"id\":2,\"topic\":\"/goal\","
                        + "\"encoding\":\"protobuf\",\"schemaName\":\"Goal\",\"schemaEncoding\":\"protobuf\","
                        + "\"schema\":\"CgRnb2Fs\"}]}"))
                .isEqualTo(new ClientAdvertise(List.of(
                        new ClientAdvertise.Channel(1, "/teleop", "json", "", null, null),
                        new ClientAdvertise.Channel(2, "/goal", "protobuf", "Goal", "protobuf", "CgRnb2Fs"))));
    }

    @Test
    void unadvertise() throws Exception {
        assertThat(ClientMessages.read("{\"op\":\"unadvertise\",\"channelIds\":[1]}"))
                .isEqualTo(new ClientUnadvertise(List.of(1)));
    }

    @Test
    void parameters() throws Exception {
        assertThat(ClientMessages.read("{\"op\":\"getParameters\",\"parameterNames\":[\"/a\"],\"id\":\"q\"}"))
                .isEqualTo(new GetParameters(List.of("/a"), "q"));
        assertThat(ClientMessages.read("{\"op\":\"getParameters\",\"parameterNames\":[],\"id\":null}"))
                .isEqualTo(new GetParameters(List.of(), null));
        assertThat(ClientMessages.read("{\"op\":\"subscribeParameterUpdates\",\"parameterNames\":[\"/a\"]}"))
                .isEqualTo(new SubscribeParameterUpdates(List.of("/a")));
        assertThat(ClientMessages.read("{\"op\":\"unsubscribeParameterUpdates\",\"parameterNames\":[\"/a\"]}"))
                .isEqualTo(new UnsubscribeParameterUpdates(List.of("/a")));
    }

    @Test
    void connectionGraphAndAssets() throws Exception {
        assertThat(ClientMessages.read("{\"op\":\"subscribeConnectionGraph\"}"))
                .isEqualTo(new SubscribeConnectionGraph());
        assertThat(ClientMessages.read("{\"op\":\"unsubscribeConnectionGraph\"}"))
                .isEqualTo(new UnsubscribeConnectionGraph());
        assertThat(ClientMessages.read(
                        "{\"op\":\"fetchAsset\",\"uri\":\"package://arm/urdf/arm.urdf\",\"requestId\":12}"))
                .isEqualTo(new FetchAsset("package://arm/urdf/arm.urdf", 12));
    }

    @Test
    void messageData() throws Exception {
        ClientMessageData data = assertInstanceOf(ClientMessageData.class, binary("01 03000000 7b7d"));
        assertThat(data.channelId()).isEqualTo(3);
        assertThat(data.payload()).isEqualTo("{}".getBytes(UTF_8));
        assertThat(assertInstanceOf(ClientMessageData.class, binary("01 03000000"))
                        .payload())
                .isEmpty();
    }

    @Test
    void serviceCallRequest() throws Exception {
        ServiceCallRequest call =
                assertInstanceOf(ServiceCallRequest.class, binary("02 07000000 01020000 04000000 6a736f6e 7b7d"));
        assertThat(call.serviceId()).isEqualTo(7);
        assertThat(call.callId()).isEqualTo(513);
        assertThat(call.encoding()).isEqualTo("json");
        assertThat(call.payload()).isEqualTo("{}".getBytes(UTF_8));
    }

    @Test
    void playbackControlRequest() throws Exception {
        assertThat(binary("03 00 00000040 00 0000000000000000 03000000 722d31"))
                .isEqualTo(new PlaybackControlRequest(0, 2, OptionalLong.empty(), "r-1"));
        assertThat(binary("03 01 0000003f 07 15cd853dfe9c9717 03000000 722d31 ffff"))
                .isEqualTo(new PlaybackControlRequest(1, 0.5f, OptionalLong.of(1700000000123456789L), "r-1"));
    }

    @Test
    void truncatedBinaryMessageIsTooShort() {
        for (String whole : List.of(
                "01 03000000",
                "02 07000000 01020000 04000000 6a736f6e",
                "03 00 00000040 00 0000000000000000 00000000")) {
            byte[] bytes = HexFormat.of().parseHex(whole.replace(" ", ""));
            for (int length = 1; length < bytes.length; length++) {
                byte[] cut = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> ClientMessages.read(cut))
                        .isInstanceOf(InvalidMessageException.class)
                        .hasMessage("Buffer too short");
            }
        }
    }

    /** Whatever a client sends causes no exception but the checked one. */
    @Test
    void invalidMessagesFailInOneWay() {
        Random random = new Random(99);
        String seed = "{\"op\":\"subscribe\",\"subscriptions\":[{\"id\":0,\"channelId\":4}],\"x\":[1.5e3,null,true]}";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(seed);
            for (int change = 0; change <= random.nextInt(4); change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                    case 1 -> text.deleteCharAt(at);
                    default -> text.insert(at, seed.charAt(random.nextInt(seed.length())));
                }
            }
            byte[] bytes = new byte[1 + random.nextInt(40)];
            random.nextBytes(bytes);
            bytes[0] = (byte) random.nextInt(5);
            try {
                ClientMessages.read(text.toString());
            } catch (InvalidMessageException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            try {
                ClientMessages.read(bytes);
            } catch (InvalidMessageException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static ClientMessage binary(String hex) throws InvalidMessageException {
        return ClientMessages.read(HexFormat.of().parseHex(hex.replace(" ", "")));
    }
}
