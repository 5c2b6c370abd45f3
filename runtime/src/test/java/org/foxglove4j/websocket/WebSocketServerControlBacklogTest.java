package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests control messages for clients that read slowly: they must not be lost, and their queue is bounded. */
class WebSocketServerControlBacklogTest {

    private static final String BACKLOG_FULL = "Disconnected because the message backlog on the server is full."
            + " The backlog size is configurable in the server setup.";

    private final Context context = Context.create();
    private final RecordingListener listener = new RecordingListener();
    private WebSocketServer server;

    @AfterEach
    void stop() {
        server.close(Duration.ofMillis(100));
        context.close();
    }

    private RawWebSocketClient startWithLazyClient(WebSocketServerBuilder builder) throws IOException {
        server =
                builder.context(context).listener(listener).bind("127.0.0.1", 0).start();
        return RawWebSocketClient.connectWithSmallWindow(server);
    }

    @Test
    void clientThatDoesNotReadControlMessagesIsDisconnectedWithAReason() throws Exception {
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(10, 50_000_000))) {
            ConnectedClient connected = listener.nextClient();
            client.readUntilAnswered();
            String text = "x".repeat(100_000);
            server.publishStatus(StatusLevel.ERROR, text);
            assertThat(client.readFrame().text()).contains(text);
            int published = 0;
            while (connected.isConnected() && published < 100) {
                server.publishStatus(StatusLevel.ERROR, text);
                published++;
            }
            Frame frame = client.readFrame();
            int received = 0;
            while (!frame.text().contains(BACKLOG_FULL)) {
                assertThat(frame.text()).contains(text);
                received++;
                frame = client.readFrame();
            }
            assertThat(received).isLessThan(published);
            assertThat(frame.text()).contains("\"level\":2");
            Frame close = client.readFrame();
            assertThat(close.opcode()).isEqualTo(RawWebSocketClient.CLOSE);
            assertThat(close.content()).isEmpty();
            client.sendFrame(true, RawWebSocketClient.CLOSE, new byte[0]);
            assertThat(client.readToEnd()).isEmpty();
            listener.expect("connect", "disconnect");
        }
    }

    @Test
    void errorsForUnknownChannelsAreBounded() throws Exception {
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(10, 50_000_000))) {
            client.readUntilAnswered();
            StringJoiner wanted = new StringJoiner(",");
            for (int i = 0; i < 200_000; i++) {
                wanted.add("{\"id\":" + i + ",\"channelId\":4000000000}");
            }
            client.sendText("{\"op\":\"subscribe\",\"subscriptions\":[" + wanted + "]}");
            Frame frame = client.readFrame();
            while (!frame.text().contains(BACKLOG_FULL)) {
                assertThat(frame.text()).contains("Unknown channel ID: 4000000000");
                frame = client.readFrame();
            }
            assertThat(client.readFrame().opcode()).isEqualTo(RawWebSocketClient.CLOSE);
        }
    }

    @Test
    void manyChannelsMayBeAddedAndRemovedAtOnce() throws Exception {
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(10, 50_000_000))) {
            client.readUntilAnswered();
            int count = 300;
            Schema schema = Schema.jsonSchema("Large", "{\"type\":\"object\"}" + " ".repeat(100_000));
            List<RawChannel> channels = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                channels.add(context.channelBuilder("/" + i)
                        .messageEncoding("json")
                        .schema(schema)
                        .build());
            }
            channels.forEach(RawChannel::close);
            server.publishStatus(StatusLevel.ERROR, "still here");

            for (int i = 0; i < count; i++) {
                assertThat(client.expect("advertise")
                                .path("channels")
                                .path(0)
                                .path("topic")
                                .asString())
                        .isEqualTo("/" + i);
            }
            for (RawChannel channel : channels) {
                assertThat(client.expect("unadvertise").path("channelIds").toString())
                        .isEqualTo("[" + channel.id() + "]");
            }
            client.expectStatus(2, "still here");
        }
    }

    @Test
    void informationIsDroppedBeforeWarnings() throws Exception {
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(20, 50_000_000))) {
            ConnectedClient connected = listener.nextClient();
            client.readUntilAnswered();
            String text = "x".repeat(100_000);
            for (int i = 0; i < 200; i++) {
                server.publishStatus(StatusLevel.INFO, text);
            }
            for (int i = 0; i < 5; i++) {
                server.publishStatus(StatusLevel.WARNING, "warning " + i);
            }
            assertThat(connected.statistics().droppedMessages()).isPositive();
            int warnings = 0;
            while (warnings < 5) {
                String status = client.readFrame().text();
                if (status.contains("warning " + warnings)) {
                    warnings++;
                }
            }
        }
    }
}
