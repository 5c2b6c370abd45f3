package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.foxglove4j.websocket.Eventually.eventually;

import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.Schema;
import org.java_websocket.WebSocket;
import org.junit.jupiter.api.Test;

/** Tests our client with servers that send each schema once. */
class WebSocketClientSchemaTableTest {

    private static final String INFO = "{\"op\":\"serverInfo\",\"name\":\"s\",\"capabilities\":[],\"sessionId\":\"1\"}";
    private static final Schema POSE = Schema.jsonSchema("Pose", "{}");

    @Test
    void channelsHaveTheirReferencedSchemas() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(
                        "foxglove.sdk.v1.1",
                        INFO,
                        advertise(
                                "{\"id\":1,\"name\":\"Pose\",\"encoding\":\"jsonschema\",\"data\":\"{}\"},"
                                        + "{\"id\":2,\"name\":\"B\",\"encoding\":\"protobuf\",\"data\":\"3q2+7w==\",\"new\":0}",
                                channel(10, ",\"schemaId\":1"),
                                channel(11, ",\"schemaId\":null"),
                                channel(12, ""),
                                channel(13, ",\"schemaId\":2,\"metadata\":{\"k\":\"v\"}")),
                        "{\"op\":\"advertise\",\"channels\":[" + channel(14, ",\"schemaId\":1") + "]}");
                WebSocketClient client = WebSocketClient.connect(server.uri().toString())) {
            eventually(() -> assertThat(client.channels()).hasSize(5));
            List<ServerChannel> channels = client.channels();
            assertThat(channels.get(0).schema()).isEqualTo(POSE);
            assertThat(channels.get(1).schema()).isNull();
            assertThat(channels.get(2).schema()).isNull();
            assertThat(channels.get(3).schema())
                    .isEqualTo(Schema.create(
                            "B", "protobuf", new byte[] {(byte) 0xde, (byte) 0xad, (byte) 0xbe, (byte) 0xef}));
            assertThat(channels.get(3).metadata()).containsEntry("k", "v");
            assertThat(channels.get(4).schema()).isSameAs(channels.get(0).schema());
            assertThat(client.invalidMessages()).isZero();
        }
    }

    @Test
    void serverInfoResetsTheTable() throws Exception {
        try (ScriptedServer server = ScriptedServer.start(
                        "foxglove.sdk.v1.1",
                        INFO,
                        advertise(
                                "{\"id\":1,\"name\":\"Pose\",\"encoding\":\"jsonschema\",\"data\":\"{}\"}",
                                channel(10, ",\"schemaId\":1")));
                WebSocketClient client = WebSocketClient.connect(server.uri().toString())) {
            WebSocket connection = server.client();
            connection.send(INFO);
            connection.send("{\"op\":\"advertise\",\"channels\":[" + channel(11, ",\"schemaId\":1") + "]}");
            connection.send(advertise(
                    "{\"id\":1,\"name\":\"Goal\",\"encoding\":\"jsonschema\",\"data\":\"{}\"}",
                    channel(12, ",\"schemaId\":1")));
            eventually(() -> assertThat(client.channels()).hasSize(3));
            assertThat(client.channels().get(0).schema()).isEqualTo(POSE);
            assertThat(client.channels().get(1).schema()).isNull();
            assertThat(client.channels().get(2).schema()).isEqualTo(Schema.jsonSchema("Goal", "{}"));
        }
    }

    @Test
    void worksWithOurServer() throws Exception {
        try (Context context = Context.create();
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .start();
                WebSocketClient client = WebSocketClient.connect("ws://127.0.0.1:" + server.port())) {
            for (int i = 0; i < 3; i++) {
                context.channelBuilder("/" + i)
                        .messageEncoding("json")
                        .schema(POSE)
                        .build();
            }
            JsonChannel.create(context, "/free");
            eventually(() -> assertThat(client.channels()).hasSize(4));
            List<ServerChannel> channels = client.channels();
            assertThat(channels.get(0).schema()).isEqualTo(POSE);
            assertThat(channels.get(2).schema()).isSameAs(channels.get(0).schema());
        }
    }

    private static String advertise(String schemas, String... channels) {
        return "{\"op\":\"advertise\",\"schemas\":[" + schemas + "],\"channels\":[" + String.join(",", channels) + "]}";
    }

    private static String channel(int id, String more) {
        return "{\"id\":" + id + ",\"topic\":\"/" + id + "\",\"encoding\":\"json\"" + more + "}";
    }
}
