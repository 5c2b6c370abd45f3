package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests who waits for a slow listener, and who does not. */
class WebSocketServerSlowListenerTest {

    private final Context context = Context.create();
    private WebSocketServer server;

    @AfterEach
    void stop() {
        server.close(Duration.ofMillis(100));
        context.close();
    }

    @Test
    void slowListenerDelaysOnlyTheRequestsOfItsClient() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .listener(new WebSocketServerListener() {
                    @Override
                    public void onSubscribe(ConnectedClient client, ChannelDescriptor subscribed) {
                        if (entered.getCount() > 0) {
                            entered.countDown();
                            await(release);
                        }
                    }
                })
                .start();
        try (RawWebSocketClient held = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient other = RawWebSocketClient.connectAndReadServerInfo(server)) {
            held.expect("advertise");
            other.expect("advertise");
            held.subscribe(1, channel.id());
            await(entered);
            other.subscribe(2, channel.id());
            assertThat(other.readUntilAnswered()).isEmpty();
            channel.log(new byte[] {1});
            assertThat(held.readMessage().subscriptionId()).isEqualTo(1);
            assertThat(other.readMessage().subscriptionId()).isEqualTo(2);
            held.sendFrame(true, RawWebSocketClient.PING, new byte[0]);
            assertThat(held.readFrame().opcode()).isEqualTo(RawWebSocketClient.PONG);
            release.countDown();
            assertThat(held.readUntilAnswered()).isEmpty();
        }
    }

    @Test
    void clientThatSendsRequestsTooFastHasToWait() throws Exception {
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        CountDownLatch release = new CountDownLatch(1);
        server = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .listener(new WebSocketServerListener() {
                    @Override
                    public void onSubscribe(ConnectedClient client, ChannelDescriptor subscribed) {
                        await(release);
                    }
                })
                .start();
        try (RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            byte[] request = RawWebSocketClient.frame(
                    true,
                    RawWebSocketClient.TEXT,
                    ("{\"op\":\"unsubscribe\",\"subscriptionIds\":[],\"x\":\"" + "y".repeat(100_000) + "\"}")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            int requests = 1000;
            AtomicInteger begun = new AtomicInteger();
            CountDownLatch sent = new CountDownLatch(1);
            Thread sender = new Thread(() -> {
                try {
                    for (int i = 0; i < requests; i++) {
                        begun.incrementAndGet();
                        client.sendRaw(request);
                    }
                    sent.countDown();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            sender.start();
            // 100 MB do not fit into the sockets' buffers: the sender hangs until the listener returns.
            Eventually.eventually(() -> {
                int requestsBefore = begun.get();
                long cpuBefore = cpuNanosOfServer();
                assertThat(sent.await(500, TimeUnit.MILLISECONDS)).isFalse();
                assertThat(begun.get()).isPositive().isEqualTo(requestsBefore);
                assertThat(cpuNanosOfServer() - cpuBefore)
                        .as("a server that waits does not spin")
                        .isLessThan(TimeUnit.MILLISECONDS.toNanos(100));
            });
            release.countDown();
            await(sent);
            assertThat(client.readUntilAnswered()).isEmpty();
        }
    }

    private static long cpuNanosOfServer() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("foxglove-websocket"))
                .mapToLong(thread -> Math.max(0, threads.getThreadCpuTime(thread.getId())))
                .sum();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
