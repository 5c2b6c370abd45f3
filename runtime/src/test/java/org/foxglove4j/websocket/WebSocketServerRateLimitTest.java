package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.Test;

/** Tests rate limits. */
class WebSocketServerRateLimitTest extends ServerOfChannels {

    @Test
    void firstAndLastMessageOfABurstArrive() throws Exception {
        start(WebSocketServer.builder().rateLimit("/fast", 5));
        RawChannel fast = channel("/fast");
        RawChannel free = channel("/free");
        try (RawWebSocketClient client = subscribedTo(fast, free)) {
            for (int i = 0; i < 1000; i++) {
                fast.log(bytes("fast " + i));
                free.log(bytes("free " + i));
            }
            int frees = 0;
            StringBuilder fasts = new StringBuilder();
            for (String text = ""; !text.equals("fast 999"); ) {
                text = new String(client.readMessage().payload(), StandardCharsets.UTF_8);
                if (text.startsWith("fast")) {
                    fasts.append(text).append(", ");
                } else {
                    frees++;
                }
            }
            assertThat(frees).isEqualTo(1000);
            assertThat(fasts.toString()).startsWith("fast 0, ").endsWith("fast 999, ");
            int arrived = fasts.toString().split(",", -1).length - 1;
            assertThat(arrived).isLessThan(100);
            ClientStatistics stats = server.clients().get(0).statistics();
            assertThat(stats.rateLimitedMessages()).isEqualTo(1000L - arrived);
            assertThat(stats.droppedMessages()).isZero();
        }
    }

    @Test
    void limitOfATopicOverridesTheGeneralOne() throws Exception {
        start(WebSocketServer.builder().rateLimit(0.001).rateLimit("/free", 1e9));
        RawChannel limited = channel("/limited");
        RawChannel free = channel("/free");
        try (RawWebSocketClient client = subscribedTo(limited, free)) {
            for (int i = 0; i < 10; i++) {
                limited.log(bytes("limited " + i));
            }
            for (int i = 0; i < 10; i++) {
                free.log(bytes("free"));
                assertThat(client.readMessage().payload()).isEqualTo(bytes(i == 0 ? "limited 0" : "free"));
            }
        }
    }

    @Test
    void latchedMessageIsNotLimited() throws Exception {
        start(WebSocketServer.builder().rateLimit(0.001));
        RawChannel latched =
                context.channelBuilder("/map").messageEncoding("json").latched().build();
        latched.log(bytes("old"));
        latched.log(bytes("new"));
        for (int i = 0; i < 2; i++) {
            try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
                client.expect("advertise");
                client.subscribe(1, latched.id());
                assertThat(client.readMessage().payload()).isEqualTo(bytes("new"));
            }
        }
    }

    @Test
    void closingServerSendsHeldBackMessages() throws Exception {
        start(WebSocketServer.builder().rateLimit("/state", 0.001));
        RawChannel state = channel("/state");
        try (RawWebSocketClient client = subscribedTo(state)) {
            state.log(bytes("starting"));
            state.log(bytes("running"));
            state.log(bytes("done"));
            assertThat(client.readMessage().payload()).isEqualTo(bytes("starting"));
            Thread closing = new Thread(server::close);
            closing.start();
            assertThat(client.readMessage().payload()).isEqualTo(bytes("done"));
            client.close();
            closing.join();
        }
    }

    @Test
    void ratesMustBePositiveNumbers() throws Exception {
        start();
        assertThatThrownBy(() -> WebSocketServer.builder().rateLimit("/x", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rate limit 0.0 is not a positive number of messages per second");
        assertThatThrownBy(() -> WebSocketServer.builder().rateLimit(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private RawWebSocketClient subscribedTo(RawChannel... channels) throws Exception {
        RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server);
        client.expect("advertise");
        for (int i = 0; i < channels.length; i++) {
            client.subscribe(i + 1, channels[i].id());
        }
        client.readUntilAnswered();
        return client;
    }
}
