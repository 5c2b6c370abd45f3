package org.foxglove4j.benchmarks.websocket;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.foxglove4j.ChannelDescriptor;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.benchmarks.peer.Settings;
import org.foxglove4j.websocket.ConnectedClient;
import org.foxglove4j.websocket.MessageCompression;
import org.foxglove4j.websocket.WebSocketClient;
import org.foxglove4j.websocket.WebSocketClientBuilder;
import org.foxglove4j.websocket.WebSocketServer;
import org.foxglove4j.websocket.WebSocketServerBuilder;
import org.foxglove4j.websocket.WebSocketServerListener;
import org.jspecify.annotations.Nullable;

/**
 * Measures the savings and the cost of compression: the bytes per message and client, with frame headers, and the CPU
 * time per message of the server's threads that compress and write.
 *
 * <p>The sender waits for the clients, so that no message is dropped. Each row is the median of some rounds, by time.
 *
 * <p>Arguments: {@code rounds=3}, and {@code messages=POINT_CLOUD} or others of {@link LiveMessages}.
 */
final class CompressionBenchmark {

    private static final int MAX_WAITING = 64;
    private static final int WARM_UP = 10;
    private static final String THREADS = "foxglove-websocket-";

    private record Setting(String name, @Nullable MessageCompression compression, int clients) {}

    private record Result(double bytesPerMessage, double microsPerMessage) {}

    private static final List<Setting> SETTINGS = List.of(
            new Setting("none", null, 1),
            new Setting("level 1", MessageCompression.deflate().level(1), 1),
            new Setting("level 3", MessageCompression.deflate(), 1),
            new Setting("level 6", MessageCompression.deflate().level(6), 1),
            new Setting("level 3, no context", MessageCompression.deflate().contextTakeover(false), 1),
            new Setting("none", null, 4),
            new Setting("level 3", MessageCompression.deflate(), 4),
            new Setting("level 3, no context", MessageCompression.deflate().contextTakeover(false), 4));

    private CompressionBenchmark() {}

    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, Map.of("rounds", "3", "messages", ""));
        System.out.printf(
                "Java %s, %d processors%n%n| messages | compression | clients | B/message | of plain | CPU us/message |%n"
                        + "|---|---|---|---|---|---|%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (LiveMessages messages : LiveMessages.values()) {
            if (messages.name().contains(settings.text("messages"))) {
                compare(messages, settings.number("rounds"));
            }
        }
    }

    private static void compare(LiveMessages messages, int rounds) throws Exception {
        byte[][] distinct = messages.distinct(WARM_UP);
        double plain = 0;
        for (Setting setting : SETTINGS) {
            List<Result> results = new ArrayList<>();
            for (int i = 0; i <= rounds; i++) {
                Result result = measure(distinct, messages.count(), setting);
                if (i > 0) { // the first round warms up
                    results.add(result);
                }
            }
            results.sort((a, b) -> Double.compare(a.microsPerMessage, b.microsPerMessage));
            Result middle = results.get(results.size() / 2);
            if (setting.compression == null) {
                plain = middle.bytesPerMessage;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %,.0f | %.0f %% | %.1f |%n",
                    messages.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    setting.name,
                    setting.clients,
                    middle.bytesPerMessage,
                    100 * middle.bytesPerMessage / plain,
                    middle.microsPerMessage);
        }
    }

    private static Result measure(byte[][] messages, int count, Setting setting) throws Exception {
        Semaphore subscriptions = new Semaphore(0);
        try (Context context = Context.create();
                WebSocketServer server = start(context, setting.compression, subscriptions::release)) {
            RawChannel[] channels = new RawChannel[8];
            for (int i = 0; i < channels.length; i++) {
                channels[i] =
                        context.channelBuilder("/" + i).messageEncoding("json").build();
            }
            List<WebSocketClient> clients = new ArrayList<>();
            try {
                for (int i = 0; i < setting.clients; i++) {
                    clients.add(connect(server, setting.compression));
                }
                subscriptions.acquire(clients.size() * channels.length);
                log(server, channels, messages, 0, WARM_UP);
                long bytes = sentBytes(server);
                long nanos = processorNanos();
                log(server, channels, messages, WARM_UP, WARM_UP + count);
                return new Result(
                        (double) (sentBytes(server) - bytes) / count / setting.clients,
                        (processorNanos() - nanos) / 1e3 / count);
            } finally {
                clients.forEach(WebSocketClient::close);
            }
        }
    }

    private static WebSocketServer start(
            Context context, @Nullable MessageCompression compression, Runnable whenSubscribed) throws Exception {
        WebSocketServerBuilder builder = WebSocketServer.builder()
                .context(context)
                .bind("127.0.0.1", 0)
                .backlog(4 * MAX_WAITING, 256 << 20)
                .listener(new WebSocketServerListener() {
                    @Override
                    public void onSubscribe(ConnectedClient client, ChannelDescriptor channel) {
                        whenSubscribed.run();
                    }
                });
        return (compression == null ? builder : builder.compression(compression)).start();
    }

    private static WebSocketClient connect(WebSocketServer server, @Nullable MessageCompression compression)
            throws Exception {
        WebSocketClientBuilder builder = WebSocketClient.builder();
        WebSocketClient client = (compression == null ? builder : builder.compression(compression))
                .connect("ws://127.0.0.1:" + server.port());
        client.subscribe(channel -> true, message -> {});
        return client;
    }

    /** Logs messages, and waits until all of them are sent. */
    private static void log(WebSocketServer server, RawChannel[] channels, byte[][] messages, int from, int to) {
        List<ConnectedClient> clients = server.clients();
        for (int i = from; i < to; i++) {
            if (i % (MAX_WAITING / 2) == 0) {
                awaitWaiting(clients, MAX_WAITING);
            }
            channels[i % channels.length].log(messages[i]);
        }
        awaitWaiting(clients, 0);
        long sent;
        do {
            sent = sentBytes(server);
            LockSupport.parkNanos(200_000_000);
        } while (sentBytes(server) != sent);
        clients.forEach(client -> {
            if (client.statistics().droppedMessages() > 0) {
                throw new IllegalStateException(client.statistics() + ": messages were dropped");
            }
        });
    }

    private static void awaitWaiting(List<ConnectedClient> clients, int messages) {
        for (ConnectedClient client : clients) {
            while (client.statistics().queuedMessages() > messages) {
                LockSupport.parkNanos(100_000);
            }
        }
    }

    private static long sentBytes(WebSocketServer server) {
        return server.clients().stream()
                .mapToLong(client -> client.statistics().sentBytes())
                .sum();
    }

    private static long processorNanos() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long nanos = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().equals(THREADS + "deflate")
                            || thread.getThreadName().equals(THREADS + "write"))) {
                nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return nanos;
    }
}
