package org.foxglove4j.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.AfterEach;
import tools.jackson.databind.JsonNode;

/** Base class for tests of a server with the channels of a context. */
abstract class ServerOfChannels {

    final Context context = Context.create();
    final RecordingListener listener = new RecordingListener();
    WebSocketServer server;

    @AfterEach
    void stop() {
        server.close();
        context.close();
    }

    void start() throws IOException {
        start(WebSocketServer.builder().listener(listener));
    }

    void start(WebSocketServerBuilder builder) throws IOException {
        server = builder.context(context).bind("127.0.0.1", 0).start();
    }

    RawChannel channel(String topic) {
        return context.channelBuilder(topic)
                .messageEncoding("json")
                .schema(Schema.jsonSchema("Pose", "{\"type\":\"object\"}"))
                .build();
    }

    static List<Long> advertisedIds(RawWebSocketClient client) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (JsonNode channel : client.expect("advertise").path("channels")) {
            ids.add(channel.path("id").asLong());
        }
        return ids;
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
