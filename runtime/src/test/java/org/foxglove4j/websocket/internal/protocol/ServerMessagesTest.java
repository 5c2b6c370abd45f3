package org.foxglove4j.websocket.internal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.foxglove4j.Schema;
import org.foxglove4j.parameter.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the encoding of each message. */
class ServerMessagesTest {

    @Test
    void minimalServerInfo() {
        assertThat(json(new ServerInfo("", List.of(), List.of(), Map.of(), "17", null)))
                .isEqualTo("{\"op\":\"serverInfo\",\"name\":\"\",\"capabilities\":[],\"sessionId\":\"17\"}");
    }

    @Test
    void completeServerInfo() {
        Map<String, String> metadata = new TreeMap<>(Map.of("site", "lab", "fg-library", "x"));
        assertThat(json(new ServerInfo("arm-7", List.of("time", "assets"), List.of("json"), metadata, "s", null)))
                .isEqualTo("{\"op\":\"serverInfo\",\"name\":\"arm-7\",\"capabilities\":[\"time\",\"assets\"],"
                        + "\"supportedEncodings\":[\"json\"],\"metadata\":{\"fg-library\":\"x\",\"site\":\"lab\"},"
                        + "\"sessionId\":\"s\"}");
    }

    @Test
    void advertiseWithAnySchema() {
        assertThat(json(new Advertise(
                        List.of(),
                        List.of(
                                new AdvertisedChannel(
                                        4, "/a", "json", new InlineSchema("A", "jsonschema", "{}"), Map.of()),
                                new AdvertisedChannel(
                                        9007199254740991L,
                                        "/b",
                                        "json",
                                        new InlineSchema("", null, ""),
                                        Map.of("u", "mm"))))))
                .isEqualTo("{\"op\":\"advertise\",\"channels\":[{\"id\":4,\"topic\":\"/a\",\"encoding\":\"json\","
                        + "\"schemaName\":\"A\",\"schemaEncoding\":\"jsonschema\",\"schema\":\"{}\"},"
                        + "{\"id\":9007199254740991,\"topic\":\"/b\",\"encoding\":\"json\",\"schemaName\":\"\","
                        + "\"schema\":\"\",\"metadata\":{\"u\":\"mm\"}}]}");
    }

    @Test
    void advertiseWithASchemaTable() throws Exception {
        assertThat(json(new Advertise(
                        List.of(
                                AdvertisedSchema.of(1, Schema.jsonSchema("A", "{}")),
                                AdvertisedSchema.of(
                                        2,
                                        Schema.create("B", "protobuf", new byte[] {(byte) 0xde, (byte) 0xad, 1, 2}))),
                        List.of(
                                new AdvertisedChannel(10, "/1", "json", new SchemaReference(null), Map.of()),
                                new AdvertisedChannel(
                                        20, "/2", "protobuf", new SchemaReference(2L), Map.of("k", "v"))))))
                .isEqualTo(
                        "{\"op\":\"advertise\",\"schemas\":["
                                + "{\"id\":1,\"name\":\"A\",\"encoding\":\"jsonschema\",\"data\":\"{}\"},"
                                + "{\"id\":2,\"name\":\"B\",\"encoding\":\"protobuf\",\"data\":\"3q0BAg==\"}],\"channels\":["
                                + "{\"id\":10,\"topic\":\"/1\",\"encoding\":\"json\"},"
                                + "{\"id\":20,\"topic\":\"/2\",\"encoding\":\"protobuf\",\"schemaId\":2,\"metadata\":{\"k\":\"v\"}}]}");
        assertThat(json(new Advertise(
                        List.of(),
                        List.of(new AdvertisedChannel(20, "/2", "json", new SchemaReference(1L), Map.of())))))
                .isEqualTo("{\"op\":\"advertise\",\"channels\":[{\"id\":20,\"topic\":\"/2\",\"encoding\":\"json\","
                        + "\"schemaId\":1}]}");
    }

    @Test
    void unadvertise() {
        assertThat(json(new Unadvertise(List.of(5L, 6L)))).isEqualTo("{\"op\":\"unadvertise\",\"channelIds\":[5,6]}");
    }

    @Test
    void statusWithAndWithoutId() {
        assertThat(json(new Status(0, "lidar \"1\" is warming up\n😀", null)))
                .isEqualTo("{\"op\":\"status\",\"level\":0,\"message\":\"lidar \\\"1\\\" is warming up\\n😀\"}");
        assertThat(json(new Status(1, "x", "lidar-warmup")))
                .isEqualTo("{\"op\":\"status\",\"level\":1,\"message\":\"x\",\"id\":\"lidar-warmup\"}");
    }

    @Test
    void removeStatus() {
        assertThat(json(new RemoveStatus(List.of("a", "b"))))
                .isEqualTo("{\"op\":\"removeStatus\",\"statusIds\":[\"a\",\"b\"]}");
    }

    @Test
    void serviceCallFailure() {
        assertThat(json(new ServiceCallFailure(2, -1, "gripper is offline")))
                .isEqualTo("{\"op\":\"serviceCallFailure\",\"serviceId\":2,\"callId\":4294967295,"
                        + "\"message\":\"gripper is offline\"}");
    }

    @Test
    void advertiseServicesWithAnySchema() throws Exception {
        ServiceSide json = ServiceSide.of("json", Schema.jsonSchema("GripReq", "{\"type\":\"object\"}"));
        ServiceSide schemaless = ServiceSide.of("json", null);
        assertThat(json(new AdvertiseServices(List.of(
                        new AdvertisedService(1, "/arm/home", "ArmHome", null, schemaless),
                        new AdvertisedService(-1, "/arm/grip", "ArmGrip", json, null)))))
                .isEqualTo("{\"op\":\"advertiseServices\",\"services\":[{\"id\":1,\"name\":\"/arm/home\","
                        + "\"type\":\"ArmHome\",\"requestSchema\":\"\",\"responseSchema\":\"\"},"
                        + "{\"id\":4294967295,\"name\":\"/arm/grip\",\"type\":\"ArmGrip\",\"request\":"
                        + "{\"encoding\":\"json\",\"schemaName\":\"GripReq\",\"schemaEncoding\":\"jsonschema\","
                        + "\"schema\":\"{\\\"type\\\":\\\"object\\\"}\"},\"responseSchema\":\"\"}]}");
    }

    @Test
    void unadvertiseServices() {
        assertThat(json(new UnadvertiseServices(List.of(2, -1))))
                .isEqualTo("{\"op\":\"unadvertiseServices\",\"serviceIds\":[2,4294967295]}");
    }

    @Test
    void serviceCallResponse() {
        assertThat(hex(new ServiceCallResponse(7, 513, "json", "{}".getBytes(UTF_8)).toBytes()))
                .isEqualTo("03070000000102000004000000" + "6a736f6e" + "7b7d");
    }

    @Test
    void fetchAssetResponses() {
        assertThat(hex(FetchAssetResponse.success(9, new byte[] {(byte) 0xca, (byte) 0xfe})
                        .toBytes()))
                .isEqualTo("04090000000000000000cafe");
        assertThat(hex(FetchAssetResponse.failure(9, "nö").toBytes())).isEqualTo("040900000001030000006ec3b6");
    }

    @Test
    void playbackStates() {
        assertThat(hex(new PlaybackStateMessage(1, 1700000000123456789L, 0.5f, true, "r-1").toBytes()))
                .isEqualTo("050115cd853dfe9c97170000003f0103000000722d31");
        assertThat(hex(new PlaybackStateMessage(3, 1700000000123456789L, 1, false, "").toBytes()))
                .isEqualTo("050315cd853dfe9c97170000803f0000000000");
    }

    @Test
    void messageDataHeader() {
        byte[] header = new byte[1 + MessageData.HEADER_BYTES];
        MessageData.writeHeader(header, 1, 258, 1700000000123456789L);
        assertThat(hex(header)).isEqualTo("00" + "01" + "02010000" + "15cd853dfe9c9717");
    }

    @Test
    void time() {
        assertThat(hex(new Time(1700000000123456789L).toBytes())).isEqualTo("0215cd853dfe9c9717");
        assertThat(hex(new Time(1234567890).toBytes())).isEqualTo("02d202964900000000");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void formsOfOlderServersAreRead() throws Exception {
        assertThat(ServerMessages.read(
                        "{\"name\":\"py\",\"capabilities\":[],\"supportedEncodings\":null,\"metadata\":null,"
                                + "\"sessionId\":null,\"op\":\"serverInfo\",\"news\":[{}]}"))
                .isEqualTo(new ServerInfo("py", List.of(), List.of(), Map.of(), "", null));
        Advertise advertise = (Advertise)
                ServerMessages.read(
                        "{\"op\":\"advertise\",\"channels\":[{\"id\":0,\"topic\":\"/a\","
                                + "\"encoding\":\"protobuf\",\"schemaName\":\"A\",\"schemaEncoding\":null,\"schema\":\"Z29hbA==\"}]}");
        assertThat(((InlineSchema) advertise.channels().get(0).schema()).decode("protobuf"))
                .isEqualTo(Schema.create("A", "protobuf", "goal".getBytes(UTF_8)));
        assertThat(ServerMessages.read(
                        "{\"op\":\"parameterValues\",\"id\":null,\"parameters\":[{\"name\":\"a\",\"type\":null,"
                                + "\"value\":1},{\"name\":\"b\",\"value\":null,\"unit\":[]}]}"))
                .isEqualTo(new ParameterValues(List.of(Parameter.of("a", 1), Parameter.unset("b")), null));
        assertThat(ServerMessages.read("{\"op\":\"status\",\"level\":2,\"message\":\"x\",\"id\":null}"))
                .isEqualTo(Status.error("x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"op\":\"dance\"}",
                "{\"op\":\"status\",\"level\":\"high\",\"message\":\"x\"}",
                "{\"op\":\"advertise\",\"channels\":[{\"id\":-1,\"topic\":\"/a\",\"encoding\":\"json\"}]}",
                "{\"op\":\"advertise\",\"schemas\":[{\"id\":1,\"name\":\"A\",\"data\":\"{}\"}],\"channels\":[]}",
                "{\"op\":\"unadvertise\",\"channelIds\":[1]} {}"
            })
    void invalidMessagesAreRejected(String text) {
        assertThatThrownBy(() -> ServerMessages.read(text)).isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void binaryMessagesAreReadBack() throws Exception {
        byte[] header = new byte[MessageData.HEADER_BYTES];
        MessageData.writeHeader(header, 0, -2, 1700000000123456789L);
        MessageData.requireHeader(header.length);
        assertThat(MessageData.subscriptionId(header)).isEqualTo(-2);
        assertThat(MessageData.logTimeNanos(header)).isEqualTo(1700000000123456789L);
        byte[] time = new Time(1700000000123456789L).toBytes();
        assertThat(Time.read(time, time.length)).isEqualTo(new Time(1700000000123456789L));
        byte[] response = new ServiceCallResponse(7, -1, "json", "{}".getBytes(UTF_8)).toBytes();
        ServiceCallResponse call = ServiceCallResponse.read(response, response.length);
        assertThat(List.of(call.serviceId(), call.callId(), call.encoding(), new String(call.payload(), UTF_8)))
                .isEqualTo(List.of(7, -1, "json", "{}"));
        byte[] failure = FetchAssetResponse.failure(9, "nö").toBytes();
        assertThat(FetchAssetResponse.read(failure, failure.length).error()).isEqualTo("nö");
        byte[] success = FetchAssetResponse.success(9, new byte[] {1, 2}).toBytes();
        assertThat(FetchAssetResponse.read(success, success.length).data()).containsExactly(1, 2);
        PlaybackStateMessage state = new PlaybackStateMessage(3, 1700000000123456789L, 0.5f, true, "r-1");
        byte[] playback = state.toBytes();
        assertThat(PlaybackStateMessage.read(playback, playback.length)).isEqualTo(state);
        playback[1] = 4;
        assertThatThrownBy(() -> PlaybackStateMessage.read(playback, playback.length))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("status 4");
        assertThatThrownBy(() -> Time.read(time, 8)).isInstanceOf(InvalidMessageException.class);
        assertThatThrownBy(() -> MessageData.requireHeader(12)).isInstanceOf(InvalidMessageException.class);
    }

    /** Returns the encoded message, and asserts that a client decodes an equivalent one. */
    private static String json(ServerMessage message) {
        String text = new String(message.toJson(), UTF_8);
        try {
            assertThat(new String(ServerMessages.read(text).toJson(), UTF_8)).isEqualTo(text);
        } catch (InvalidMessageException e) {
            throw new AssertionError(e);
        }
        return text;
    }
}
