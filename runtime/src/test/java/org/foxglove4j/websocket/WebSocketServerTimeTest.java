package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.foxglove4j.Context;
import org.junit.jupiter.api.Test;

class WebSocketServerTimeTest {

    private static WebSocketServerBuilder anyPort() {
        return WebSocketServer.builder().context(Context.create()).bind("127.0.0.1", 0);
    }

    @Test
    void timeIsSentToAllClients() throws Exception {
        try (WebSocketServer server = anyPort().capabilities(Capability.TIME).start();
                RawWebSocketClient first = RawWebSocketClient.connect(server);
                RawWebSocketClient second = RawWebSocketClient.connect(server)) {
            for (RawWebSocketClient client : List.of(first, second)) {
                assertThat(client.expect("serverInfo").path("capabilities").toString())
                        .isEqualTo("[\"time\"]");
            }
            server.broadcastTime(42);
            server.broadcastTime(Instant.ofEpochSecond(1, 2));
            for (RawWebSocketClient client : List.of(first, second)) {
                assertThat(HexFormat.of().formatHex(client.readFrame().content()))
                        .isEqualTo("022a00000000000000");
                assertThat(HexFormat.of().formatHex(client.readFrame().content()))
                        .isEqualTo("0202ca9a3b00000000");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> server.broadcastTime(-1))
                    .withMessageContaining("-1");
        }
    }

    @Test
    void withoutTheCapabilityNoTimeIsSent() throws Exception {
        try (WebSocketServer server = anyPort().start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            server.broadcastTime(42);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }
}
