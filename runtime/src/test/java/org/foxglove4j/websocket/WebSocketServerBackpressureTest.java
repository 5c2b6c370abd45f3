package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.RawWebSocketClient.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests clients that read fewer messages than are logged. */
class WebSocketServerBackpressureTest {

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
    void slowClientLosesTheOldestMessagesAndIsNotified() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(100, 50_000_000))) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            ConnectedClient connected = listener.nextClient();
            int logged = 3000;
            for (int i = 0; i < logged; i++) {
                channel.log(numbered(i, 10_000), i);
            }
            ClientStatistics stats = connected.statistics();
            assertThat(stats.queuedMessages()).isLessThanOrEqualTo(100);
            assertThat(stats.queuedBytes()).isEqualTo(stats.queuedMessages() * (10_000L + 13 + 4));
            assertThat(stats.droppedMessages()).isPositive();

            int messages = 0;
            long last = -1;
            boolean notified = false;
            while (last < logged - 1 || !notified) {
                Frame frame = client.readFrame();
                if (frame.opcode() == RawWebSocketClient.TEXT) {
                    assertThat(frame.text())
                            .contains("\"level\":1")
                            .containsPattern("([1-9][0-9]*) messages? ha(ve|s) been dropped so far \\(\\1 on /x\\),")
                            .contains("\"id\":\"foxglove4j-dropped-messages\"");
                    notified = true;
                } else {
                    int number = ByteBuffer.wrap(frame.content()).getInt(13);
                    assertThat(number).isGreaterThan((int) last);
                    assertThat(frame.content()).hasSize(10_013);
                    last = number;
                    messages++;
                }
            }
            long dropped = connected.statistics().droppedMessages();
            assertThat(messages + dropped).isEqualTo(logged);
            int received = messages;
            Eventually.eventually(
                    () -> assertThat(connected.statistics().sentMessages()).isEqualTo(received));
        }
    }

    @Test
    void rareTopicIsNotDisplacedByAFrequentOne() throws Exception {
        RawChannel rare =
                context.channelBuilder("/rare").messageEncoding("json").build();
        RawChannel chatty =
                context.channelBuilder("/chatty").messageEncoding("json").build();
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(100, 50_000_000))) {
            client.expect("advertise");
            client.subscribe(1, rare.id());
            client.subscribe(2, chatty.id());
            client.readUntilAnswered();
            ConnectedClient connected = listener.nextClient();
            int logged = 3000;
            for (int i = 0; i < logged; i++) {
                chatty.log(numbered(i, 10_000), i);
                if (i % 100 == 0) {
                    rare.log(numbered(i, 100), i);
                }
            }
            rare.log(numbered(logged, 100), logged);
            ClientStatistics statistics = connected.statistics();
            assertThat(statistics.droppedMessages()).isGreaterThan(1000);
            assertThat(statistics.droppedByTopic()).isEqualTo(Map.of("/chatty", statistics.droppedMessages()));

            List<Integer> rares = new ArrayList<>();
            int last = -1;
            while (last < logged) {
                Frame frame = client.readFrame();
                if (frame.opcode() != RawWebSocketClient.TEXT) {
                    ByteBuffer content = ByteBuffer.wrap(frame.content()).order(ByteOrder.LITTLE_ENDIAN);
                    int number = (int) content.getLong(5);
                    assertThat(number)
                            .as("in the order in which they were logged")
                            .isGreaterThanOrEqualTo(last);
                    last = number;
                    if (content.getInt(1) == 1) {
                        rares.add(number);
                    }
                }
            }
            assertThat(rares).hasSize(logged / 100 + 1);
        }
    }

    @Test
    void backlogIsBoundedInBytesToo() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(1_000_000, 1_000_000))) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            ConnectedClient connected = listener.nextClient();
            for (int i = 0; i < 2000; i++) {
                channel.log(numbered(i, 10_000), i);
                assertThat(connected.statistics().queuedBytes()).isLessThanOrEqualTo(1_000_000);
            }
            assertThat(connected.statistics().queuedMessages()).isLessThanOrEqualTo(99);
            assertThat(connected.statistics().droppedMessages()).isPositive();
        }
    }

    @Test
    void messageLargerThanTheBacklogArrives() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().backlog(10, 1000))) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            channel.log(numbered(7, 5_000_000), 7);
            assertThat(client.readMessage().payload()).hasSize(5_000_000);
        }
    }

    @Test
    void oneSlowClientDoesNotDelayAnother() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (RawWebSocketClient slow = startWithLazyClient(WebSocketServer.builder());
                RawWebSocketClient quick = RawWebSocketClient.connectAndReadServerInfo(server)) {
            for (RawWebSocketClient client : List.of(slow, quick)) {
                client.expect("advertise");
                client.subscribe(1, channel.id());
                client.readUntilAnswered();
            }
            for (int i = 0; i < 300; i++) {
                channel.log(numbered(i, 100_000), i);
                assertThat(quick.readMessage().logTimeNanos()).isEqualTo(i);
            }
        }
    }

    @Test
    void stalledClientIsDisconnected() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().stallTimeout(Duration.ofMillis(300)))) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            for (int i = 0; i < 100; i++) {
                channel.log(numbered(i, 1_000_000), i);
            }
            Eventually.eventually(() -> assertThat(server.clients()).isEmpty());
            listener.expect("connect", "subscribe /x " + channel.id(), "unsubscribe /x " + channel.id(), "disconnect");
        }
    }

    @Test
    void idleClientIsNotDisconnected() throws Exception {
        try (RawWebSocketClient client =
                startWithLazyClient(WebSocketServer.builder().stallTimeout(Duration.ofMillis(100)))) {
            assertThat(client.readFrameWithin(Duration.ofMillis(500))).isNull();
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void clientOfABrokenConnectionIsRemoved() throws Exception {
        RawWebSocketClient client = startWithLazyClient(WebSocketServer.builder());
        client.socket().setSoLinger(true, 0);
        client.close();
        listener.expect("connect", "disconnect");
        assertThat(server.clients()).isEmpty();
    }

    @Test
    void nothingRemainsOfClientsThatDisconnectUnderLoad() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        server = WebSocketServer.builder().context(context).bind("127.0.0.1", 0).start();
        Thread logger = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                channel.log(new byte[500]);
            }
        });
        logger.start();
        try {
            for (int i = 0; i < 100; i++) {
                try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
                    client.expect("advertise");
                    client.subscribe(i, channel.id());
                    assertThat(client.readMessageBehindTexts().subscriptionId()).isEqualTo(i);
                } catch (EOFException | SocketException e) {
                    throw new AssertionError("client " + i + " was cut", e);
                }
            }
            Eventually.eventually(() -> {
                assertThat(server.clients()).isEmpty();
                assertThat(channel.hasSinks()).isFalse();
            });
        } finally {
            logger.interrupt();
            logger.join();
        }
    }

    private static byte[] numbered(int number, int size) {
        return ByteBuffer.allocate(size).putInt(number).array();
    }
}
