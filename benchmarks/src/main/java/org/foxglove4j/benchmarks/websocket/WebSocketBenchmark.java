package org.foxglove4j.benchmarks.websocket;

import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.foxglove4j.benchmarks.peer.Settings;

/**
 * Measures how many messages reach clients in another process, and the cost of a client that reads nothing.
 *
 * <p>Each row summarizes some rounds, in which the servers take turns: the median of deliveries per second with the
 * quartiles, and the bytes allocated in the whole server process per delivery. The sender waits when much data is
 * queued, so nothing is dropped except in {@code ws-stalled}.
 *
 * <p>Arguments: {@code rounds=9}, and {@code part=ws-100B} or another part of the workloads' names.
 */
final class WebSocketBenchmark {

    private static final long MAX_WAITING_BYTES = 1024 * 1024;
    private static final int MAX_WAITING_MESSAGES_IF_LARGE = 40;
    private static final int MAX_BYTES_BETWEEN_LOOKS = 256 * 1024;
    private static final int MAX_SENDS_BETWEEN_LOOKS = 64;
    private static final List<Workload> WORKLOADS = List.of(
            new Workload("ws-100Bx1", 100, 1, 200_000),
            new Workload("ws-100Bx10", 100, 10, 200_000),
            new Workload("ws-1KiBx1", 1024, 1, 100_000),
            new Workload("ws-1KiBx10", 1024, 10, 100_000),
            new Workload("ws-100KiBx1", 100 * 1024, 1, 6_000),
            new Workload("ws-100KiBx10", 100 * 1024, 10, 6_000));

    private record Workload(String name, int messageBytes, int clients, int deliveries) {}

    private record Round(double deliveriesPerSecond, double bytesPerDelivery) {}

    private interface Start {
        Contender start() throws Exception;
    }

    private WebSocketBenchmark() {}

    public static void main(String[] args) throws Exception {
        Settings settings = Settings.of(args, Map.of("rounds", "9", "part", ""));
        int rounds = settings.number("rounds");
        String filter = settings.text("part");
        System.out.printf(
                "Java %s, %d processors%n%n| workload | server | deliveries/s | quartiles | B/delivery |%n|---|---|---|---|---|%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        for (Workload workload : WORKLOADS) {
            if (workload.name.contains(filter)) {
                compare(workload, rounds);
            }
        }
        if ("ws-stalled".contains(filter)) {
            System.out.printf(
                    "%n| workload | server | heap growth | direct growth | dropped |%n|---|---|---|---|---|%n");
            stall("foxglove4j", WebSocketBenchmark::ourServer);
            stall("Java-WebSocket send", PlainJavaWebSocket::new);
        }
    }

    private static Contender ourServer() throws IOException {
        return new OurServer(1024, 64 * 1024 * 1024);
    }

    private static void compare(Workload workload, int rounds) throws Exception {
        List<Round> ours = new ArrayList<>();
        List<Round> theirs = new ArrayList<>();
        for (int i = 0; i <= rounds; i++) {
            Round our = measure(workload, () -> new OurServer(1_000_000, 64 * 1024 * 1024));
            Round their = measure(workload, PlainJavaWebSocket::new);
            if (i > 0) { // the first round warms up
                ours.add(our);
                theirs.add(their);
            }
        }
        report(workload, "foxglove4j", ours);
        report(workload, "Java-WebSocket send", theirs);
    }

    private static Round measure(Workload workload, Start start) throws Exception {
        int messages = workload.deliveries / workload.clients;
        int warmUp = Math.max(10, messages / 5);
        try (Contender server = start.start()) {
            Process clients = startClients(server.port(), workload.clients, messages + warmUp);
            try (BufferedReader answers =
                    new BufferedReader(new InputStreamReader(clients.getInputStream(), StandardCharsets.UTF_8))) {
                awaitClients(server, workload.clients);
                byte[] message = new byte[workload.messageBytes];
                send(server, message, warmUp);
                while (server.waitingBytes() > 0) {
                    LockSupport.parkNanos(100_000);
                }
                long allocated = allocatedBytes();
                long begin = System.nanoTime();
                send(server, message, messages);
                String answer = answers.readLine();
                long nanos = System.nanoTime() - begin;
                allocated = allocatedBytes() - allocated;
                if (!"done".equals(answer) || server.droppedMessages() > 0) {
                    throw new IllegalStateException(workload.name + ": the clients answered " + answer + ", "
                            + server.droppedMessages() + " messages were dropped");
                }
                return new Round(workload.deliveries * 1e9 / nanos, (double) allocated / workload.deliveries);
            } finally {
                clients.getOutputStream().close();
                clients.waitFor();
            }
        }
    }

    private static void send(Contender server, byte[] message, int count) {
        int sendsBetweenLooks =
                Math.max(1, Math.min(MAX_SENDS_BETWEEN_LOOKS, MAX_BYTES_BETWEEN_LOOKS / message.length));
        long maxWaiting = Math.max(MAX_WAITING_BYTES, (long) MAX_WAITING_MESSAGES_IF_LARGE * message.length);
        for (int i = 0; i < count; i++) {
            if (i % sendsBetweenLooks == 0) {
                while (server.waitingBytes() > maxWaiting) {
                    LockSupport.parkNanos(50_000);
                }
            }
            server.send(message);
        }
    }

    private static void stall(String name, Start start) throws Exception {
        int messages = 200_000;
        try (Contender server = start.start()) {
            Process clients = startClients(server.port(), 1, 0);
            try {
                awaitClients(server, 1);
                byte[] message = new byte[1024];
                long heap = usedHeap();
                long direct = directBytes();
                for (int i = 0; i < messages; i++) {
                    server.send(message);
                }
                System.out.printf(
                        Locale.ROOT,
                        "| ws-stalled | %s | %.1f MB | %.1f MB | %d of %d |%n",
                        name,
                        (usedHeap() - heap) / 1e6,
                        (directBytes() - direct) / 1e6,
                        server.droppedMessages(),
                        messages);
            } finally {
                clients.getOutputStream().close();
                clients.waitFor();
            }
        }
    }

    private static Process startClients(int port, int clients, int messages) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountingClients.class.getName(),
                        Integer.toString(port),
                        Integer.toString(clients),
                        Integer.toString(messages))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void awaitClients(Contender server, int clients) throws InterruptedException {
        while (server.readyClients() < clients) {
            Thread.sleep(5);
        }
    }

    private static long allocatedBytes() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                .filter(bytes -> bytes > 0)
                .sum();
    }

    private static long usedHeap() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long directBytes() {
        return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
    }

    private static void report(Workload workload, String server, List<Round> rounds) {
        double[] rates =
                rounds.stream().mapToDouble(Round::deliveriesPerSecond).sorted().toArray();
        double[] garbage =
                rounds.stream().mapToDouble(Round::bytesPerDelivery).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %,.0f | %,.0f to %,.0f | %.1f |%n",
                workload.name,
                server,
                rates[rates.length / 2],
                rates[rates.length / 4],
                rates[rates.length * 3 / 4],
                garbage[garbage.length / 2]);
    }
}
