package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebSocketServerChannelsTest {

    private final Context context = Context.create();
    private WebSocketServer server;

    @BeforeEach
    void start() throws Exception {
        server = WebSocketServer.builder().context(context).bind("127.0.0.1", 0).start();
    }

    @AfterEach
    void stop() {
        server.close();
        context.close();
    }

    @Test
    void onlyWhatIsLoggedWhileSubscribedArrives() throws Exception {
        RawChannel channel = context.channelBuilder("/pose")
                .messageEncoding("json")
                .schema(Schema.jsonSchema("Pose", "{\"type\":\"object\"}"))
                .build();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndGreet(server)) {
            JsonNode advertised = client.expect("advertise").path("channels").path(0);
            assertThat(advertised.path("id").asLong()).isEqualTo(channel.id());
            channel.log(bytes("before"), 1);
            client.subscribe(42, channel.id());
            client.readUntilAnswered();
            channel.log(bytes("during"), 123456);
            RawWebSocketClient.MessageFrame message = client.readMessage();
            assertThat(message.subscriptionId()).isEqualTo(42);
            assertThat(message.logTimeNanos()).isEqualTo(123456);
            assertThat(message.text()).isEqualTo("during");
            client.unsubscribe(42);
            assertThat(client.readUntilAnswered()).isEmpty();
            channel.log(bytes("after"), 2);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
