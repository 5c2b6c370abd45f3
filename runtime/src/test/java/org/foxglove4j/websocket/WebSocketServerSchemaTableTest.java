package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests that clients of {@code foxglove.sdk.v1.1} receive each schema once. */
class WebSocketServerSchemaTableTest extends ServerOfChannels {

    private static final Schema CLOUD = Schema.create("foxglove.PointCloud", "protobuf", bytes("\n\u0004data"));
    private static final String POSE =
            "\"name\":\"Pose\",\"encoding\":\"jsonschema\",\"data\":\"{\\\"type\\\":\\\"object\\\"}\"";

    @Test
    void schemasAreSentOnce() throws Exception {
        start();
        RawChannel first = channel("/1");
        RawChannel second = channel("/2");
        RawChannel free = context.channelBuilder("/free")
                .messageEncoding("json")
                .addMetadata("unit", "mm")
                .build();
        try (RawWebSocketClient client = connect()) {
            assertThat(client.readFrame().text())
                    .isEqualTo("{\"op\":\"advertise\",\"schemas\":[{\"id\":1," + POSE + "}],\"channels\":[{\"id\":"
                            + first.id() + ",\"topic\":\"/1\",\"encoding\":\"json\",\"schemaId\":1},{\"id\":"
                            + second.id() + ",\"topic\":\"/2\",\"encoding\":\"json\",\"schemaId\":1},{\"id\":"
                            + free.id()
                            + ",\"topic\":\"/free\",\"encoding\":\"json\",\"metadata\":{\"unit\":\"mm\"}}]}");
            RawChannel third = channel("/3");
            assertThat(client.readFrame().text())
                    .isEqualTo("{\"op\":\"advertise\",\"channels\":[{\"id\":" + third.id()
                            + ",\"topic\":\"/3\",\"encoding\":\"json\",\"schemaId\":1}]}");
            RawChannel cloud = cloud("/cloud");
            assertThat(client.readFrame().text())
                    .isEqualTo("{\"op\":\"advertise\",\"schemas\":[{\"id\":2,\"name\":\"foxglove.PointCloud\","
                            + "\"encoding\":\"protobuf\",\"data\":\"CgRkYXRh\"}],\"channels\":[{\"id\":" + cloud.id()
                            + ",\"topic\":\"/cloud\",\"encoding\":\"protobuf\",\"schemaId\":2}]}");
        }
    }

    @Test
    void schemaOfARemovedChannelIsNotSentAgain() throws Exception {
        start();
        try (RawWebSocketClient client = connect()) {
            RawChannel cloud = cloud("/cloud");
            assertThat(client.expect("advertise").has("schemas")).isTrue();
            cloud.close();
            client.expect("unadvertise");
            cloud("/cloud");
            JsonNode again = client.expect("advertise");
            assertThat(again.has("schemas")).isFalse();
            assertThat(again.path("channels").path(0).path("schemaId").asLong()).isEqualTo(1);
        }
    }

    @Test
    void messagesAreTheSameAsWithOtherSubprotocols() throws Exception {
        start();
        RawChannel channel = channel("/1");
        try (RawWebSocketClient client = connect()) {
            assertThat(advertisedIds(client)).containsExactly(channel.id());
            client.subscribe(7, channel.id());
            client.readUntilAnswered();
            channel.log(bytes("{}"), 12);
            assertThat(client.readMessage())
                    .usingRecursiveComparison()
                    .isEqualTo(new RawWebSocketClient.MessageFrame(7, 12, bytes("{}")));
        }
    }

    @Test
    void eachClientHasATableOfItsOwn_andOlderOnesHaveNone() throws Exception {
        start();
        try (RawWebSocketClient early = connect()) {
            assertThat(early.readUntilAnswered()).isEmpty();
            channel("/1");
            cloud("/cloud");
            assertThat(schemaIds(early.expect("advertise"))).containsExactly(1L);
            assertThat(schemaIds(early.expect("advertise"))).containsExactly(2L);
            try (RawWebSocketClient late = connect();
                    RawWebSocketClient old = RawWebSocketClient.connectAndReadServerInfo(server)) {
                JsonNode both = late.expect("advertise");
                assertThat(schemaIds(both)).containsExactly(1L, 2L);
                assertThat(both.path("channels").size()).isEqualTo(2);
                JsonNode inline = old.expect("advertise");
                assertThat(inline.has("schemas")).isFalse();
                for (JsonNode channel : inline.path("channels")) {
                    assertThat(channel.has("schemaId")).isFalse();
                    assertThat(channel.path("schema").asString()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void newSessionResetsTheTable() throws Exception {
        start();
        cloud("/cloud");
        channel("/1");
        try (RawWebSocketClient client = connect()) {
            assertThat(schemaIds(client.expect("advertise"))).containsExactly(1L, 2L);
            server.clearSession("second");
            assertThat(client.expect("serverInfo").path("sessionId").asString()).isEqualTo("second");
            channel("/2");
            JsonNode message = client.expect("advertise");
            assertThat(message.path("schemas").path(0).path("name").asString()).isEqualTo("Pose");
            assertThat(schemaIds(message)).containsExactly(1L);
            assertThat(message.path("channels").path(0).path("schemaId").asLong())
                    .isEqualTo(1);
        }
    }

    @Test
    void schemasAreSentInTheBatchThatNeedsThem() throws Exception {
        start();
        for (int i = 0; i < 250; i++) {
            context.channelBuilder("/" + i)
                    .messageEncoding("json")
                    .schema(Schema.jsonSchema("S" + i / 2, "{\"type\":\"object\"}"))
                    .build();
        }
        try (RawWebSocketClient client = connect()) {
            Set<Long> schemaIds = new HashSet<>();
            for (int size : new int[] {100, 100, 50}) {
                JsonNode message = client.expect("advertise");
                assertThat(message.path("channels").size()).isEqualTo(size);
                schemaIds.addAll(schemaIds(message));
                for (JsonNode channel : message.path("channels")) {
                    assertThat(schemaIds).contains(channel.path("schemaId").asLong());
                }
            }
            assertThat(schemaIds).hasSize(125);
        }
    }

    @Test
    void schemaThatCannotBeSentUsesNoId() throws Exception {
        start();
        try (RawWebSocketClient client = connect()) {
            context.channelBuilder("/garbled")
                    .messageEncoding("json")
                    .schema(Schema.create("Garbled", "jsonschema", new byte[] {(byte) 0xC3, 0x28}))
                    .build();
            channel("/good");
            assertThat(schemaIds(client.expect("advertise"))).containsExactly(1L);
        }
    }

    @Test
    void noChannelComesBeforeItsSchema_howeverSessionsBeginMeanwhile() throws Exception {
        start();
        try (RawWebSocketClient client = connect()) {
            CompletableFuture<Void> sessions = CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 200; i++) {
                    server.clearSession("s" + i);
                }
            });
            for (int i = 0; i < 200; i++) {
                channel("/" + i);
            }
            sessions.get();
            Set<Long> known = new HashSet<>();
            JsonMapper json = new JsonMapper();
            for (Frame frame : client.readUntilAnswered()) {
                JsonNode message = json.readTree(frame.text());
                if (message.path("op").asString().equals("serverInfo")) {
                    known.clear();
                }
                known.addAll(schemaIds(message));
                for (JsonNode channel : message.path("channels")) {
                    assertThat(known).contains(channel.path("schemaId").asLong());
                }
            }
        }
    }

    private RawChannel cloud(String topic) {
        return context.channelBuilder(topic)
                .messageEncoding("protobuf")
                .schema(CLOUD)
                .build();
    }

    private RawWebSocketClient connect() throws IOException {
        RawWebSocketClient client = RawWebSocketClient.open(server.port());
        client.upgrade(RawWebSocketClient.SDK_WITH_SCHEMA_TABLE);
        client.expect("serverInfo");
        return client;
    }

    private static List<Long> schemaIds(JsonNode message) {
        List<Long> ids = new ArrayList<>();
        message.path("schemas").forEach(schema -> ids.add(schema.path("id").asLong()));
        return ids;
    }
}
