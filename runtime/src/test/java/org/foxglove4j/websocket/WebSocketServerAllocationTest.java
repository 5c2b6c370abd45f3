package org.foxglove4j.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.MessageData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSocketServerAllocationTest {

    private static final int WARM_UP = 20_000;
    private static final int MESSAGES = 20_000;
    private static final int MAX_WAITING = 64;
    private static final int MAX_ROUNDS = 8;

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(ints = {100, 1024, 100 * 1024})
    void sendingToClientsThatKeepUpAllocatesNothing(int messageBytes) throws Exception {
        Context context = Context.create();
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .start();
                RawWebSocketClient client = RawWebSocketClient.connectAndReadServerInfo(server)) {
            client.expect("advertise");
            client.subscribe(1, channel.id());
            client.readUntilAnswered();
            ConnectedClient connected = server.clients().get(0);
            int divisor = messageBytes > 10_000 ? 10 : 1;
            byte[] message = new byte[messageBytes];
            AtomicLong received = drain(client);
            logPaced(channel, received, message, 0, WARM_UP / divisor);
            AtomicInteger logged = new AtomicInteger(WARM_UP / divisor);
            // Not zero, because the server looks after its connections several times a second.
            assertAllocatesLessThan(64 + messageBytes / 100.0, MESSAGES / divisor, () -> {
                int from = logged.getAndAdd(MESSAGES / divisor);
                logPaced(channel, received, message, from, logged.get());
            });
            assertThat(connected.statistics().droppedMessages()).isZero();
        }
    }

    @ParameterizedTest
    @Timeout(60)
    @ValueSource(ints = {100, 1024, 100 * 1024})
    void compressingForClientsThatKeepUpAllocatesNothing(int messageBytes) throws Exception {
        Context context = Context.create();
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .compression(MessageCompression.deflate().level(1))
                        .start();
                RawWebSocketClient first = RawWebSocketClient.connectOfferingDeflate(server);
                RawWebSocketClient second = RawWebSocketClient.connectOfferingDeflate(server)) {
            for (RawWebSocketClient client : List.of(first, second)) {
                client.expect("advertise");
                client.subscribe(1, channel.id());
                client.readUntilAnswered();
                drain(client);
            }
            int divisor = messageBytes > 10_000 ? 20 : 1;
            byte[] message = new byte[messageBytes];
            new Random(1).nextBytes(message);
            Arrays.fill(message, 0, messageBytes / 2, (byte) 'x');
            logPaced(channel, server.clients(), message, WARM_UP / divisor);
            // Not zero for the same reason, and because each time that the compressing thread waits for work costs some
            // bytes.
            assertAllocatesLessThan(
                    160 + messageBytes / 100.0,
                    MESSAGES / divisor,
                    () -> logPaced(channel, server.clients(), message, MESSAGES / divisor));
            assertThat(server.clients()).allSatisfy(client -> {
                assertThat(client.statistics().droppedMessages()).isZero();
                assertThat(client.statistics().savedBytes())
                        .isGreaterThan((long) messageBytes * MESSAGES / divisor / 3);
            });
        }
    }

    @Test
    void askingForSubscribersAllocatesNothing() throws Exception {
        Context context = Context.create();
        RawChannel channel =
                context.channelBuilder("/x").messageEncoding("json").build();
        try (WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .start();
                RawWebSocketClient first = RawWebSocketClient.connectAndReadServerInfo(server);
                RawWebSocketClient second = RawWebSocketClient.connectAndReadServerInfo(server)) {
            second.expect("advertise");
            second.subscribe(1, channel.id());
            second.readUntilAnswered();
            first.expect("advertise");
            AtomicInteger answers = new AtomicInteger();
            assertAllocatesLessThan(1, MESSAGES, () -> {
                for (int i = 0; i < MESSAGES; i++) {
                    answers.addAndGet(server.hasSubscribers(channel) ? 1 : 0);
                }
            });
            assertThat(answers.get()).isPositive().matches(count -> count % MESSAGES == 0);
        }
    }

    private interface Work {
        void run() throws InterruptedException;
    }

    /** Allows for some rounds in which the queues become longer than they ever were, since a thread did not get to run. */
    private static void assertAllocatesLessThan(double bytesPerMessage, int messages, Work round)
            throws InterruptedException {
        long[] threads = threads();
        double least = Double.MAX_VALUE;
        for (int i = 0; i < MAX_ROUNDS && least >= bytesPerMessage; i++) {
            long before = allocatedBy(threads);
            round.run();
            least = Math.min(least, (allocatedBy(threads) - before) / (double) messages);
        }
        assertThat(least).isLessThan(bytesPerMessage);
    }

    private static void logPaced(RawChannel channel, List<ConnectedClient> clients, byte[] message, int count)
            throws InterruptedException {
        for (int i = 0; i < count; i++) {
            ByteBuffer.wrap(message).putInt(message.length - Integer.BYTES, i);
            channel.log(message, 1);
            if (i % (MAX_WAITING / 2) == 0) {
                for (ConnectedClient client : clients) {
                    while (client.statistics().queuedMessages() > MAX_WAITING) {
                        Thread.sleep(1);
                    }
                }
            }
        }
    }

    private static void logPaced(RawChannel channel, AtomicLong received, byte[] message, int from, int to)
            throws InterruptedException {
        int contentBytes = MessageData.HEADER_BYTES + message.length;
        long frameBytes = Frames.headerBytes(contentBytes) + contentBytes;
        for (int logged = from; logged < to; logged++) {
            channel.log(message, 1);
            while (received.get() < (logged - MAX_WAITING) * frameBytes) {
                Thread.sleep(1);
            }
        }
    }

    /** Reads on a separate thread, and counts the bytes. */
    private static AtomicLong drain(RawWebSocketClient client) {
        AtomicLong received = new AtomicLong();
        Thread reader = new Thread(
                () -> {
                    byte[] buffer = new byte[256 * 1024];
                    try {
                        for (int count = 0; count >= 0; count = client.input().read(buffer)) {
                            received.addAndGet(count);
                        }
                    } catch (IOException e) {
                        received.set(Long.MAX_VALUE); // the test is over
                    }
                },
                "drain");
        reader.setDaemon(true);
        reader.start();
        return received;
    }

    /** This thread, which logs, and those of the server. */
    private static long[] threads() {
        return Stream.concat(
                        Stream.of(Thread.currentThread()),
                        Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().startsWith("foxglove-websocket")))
                .mapToLong(Thread::getId)
                .toArray();
    }

    private static long allocatedBy(long[] threads) {
        return Arrays.stream(((ThreadMXBean) ManagementFactory.getThreadMXBean()).getThreadAllocatedBytes(threads))
                .sum();
    }
}
