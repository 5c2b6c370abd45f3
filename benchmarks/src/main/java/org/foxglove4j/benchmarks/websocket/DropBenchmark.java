package org.foxglove4j.benchmarks.websocket;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.benchmarks.peer.Settings;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerListener;

/**
 * Measures the cost of a message for the thread that logs it while a client reads nothing, so that an older message is
 * dropped for each new one, by the number of topics.
 *
 * <p>Each row is the median of a number of rounds, with the quartiles. Arguments: {@code rounds=9}.
 */
final class DropBenchmark {

    private static final int MESSAGES = 200_000;
    private static final byte[] MESSAGE = new byte[100];

    private DropBenchmark() {}

    public static void main(String[] args) throws Exception {
        int rounds = Settings.of(args, Map.of("rounds", "9")).number("rounds");
        System.out.printf(
                "Java %s, %d processors%n%n| topics | ns/message | quartiles |%n|---|---|---|%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (int topics : new int[] {1, 20, 100, 1000}) {
            measure(topics, rounds);
        }
    }

    private static void measure(int topics, int rounds) throws Exception {
        CountDownLatch subscribed = new CountDownLatch(topics);
        CountDownLatch over = new CountDownLatch(1);
        try (Context context = Context.create();
                WebSocketServer server = WebSocketServer.builder()
                        .context(context)
                        .bind("127.0.0.1", 0)
                        .stallTimeout(Duration.ofHours(1))
                        .listener(new WebSocketServerListener() {
                            @Override
                            public void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {
                                subscribed.countDown();
                            }
                        })
                        .start()) {
            RawChannel[] channels = new RawChannel[topics];
            for (int i = 0; i < topics; i++) {
                channels[i] =
                        context.channelBuilder("/" + i).messageEncoding("json").build();
            }
            WebSocketClient client = WebSocketClient.connect("ws://127.0.0.1:" + server.port());
            try {
                client.subscribe(channel -> true, message -> await(over));
                subscribed.await();
                double[] nanos = new double[rounds];
                log(channels); // fills the socket buffers, and warms up
                log(channels);
                for (int i = 0; i < rounds; i++) {
                    long begin = System.nanoTime();
                    log(channels);
                    nanos[i] = (double) (System.nanoTime() - begin) / MESSAGES;
                }
                Arrays.sort(nanos);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %.1f | %.1f to %.1f |%n",
                        topics,
                        nanos[rounds / 2],
                        nanos[rounds / 4],
                        nanos[rounds * 3 / 4]);
            } finally {
                over.countDown();
                client.close();
            }
        }
    }

    private static void log(RawChannel[] channels) {
        for (int i = 0; i < MESSAGES; i++) {
            channels[i % channels.length].log(MESSAGE, i);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
