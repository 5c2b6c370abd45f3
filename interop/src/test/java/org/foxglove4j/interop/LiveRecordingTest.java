package org.foxglove4j.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.foxglove4j.Context;
import org.foxglove4j.JsonChannel;
import org.foxglove4j.cli.McapCommand;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSchema;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.foxglove4j.websocket.WebSocketClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mcap4j record} records all that servers of other implementations send. */
class LiveRecordingTest {

    private static final int BURST = 300;
    private static final String PORT = "\\d+";

    @TempDir
    private Path folder;

    @Test
    void officialServerIsRecordedAcrossACrash() throws Exception {
        Path file = folder.resolve("run.mcap");
        String port;
        PeerProcess recorder;
        try (PeerProcess server = PeerProcess.start(Peers.python("serve_sdk.py"))) {
            port = server.awaitLine(line -> line.matches(PORT));
            recorder = record(port, file);
            burst(port);
            awaitMessages(file, 3 * BURST);
        }
        try (recorder;
                PeerProcess server = PeerProcess.start(Peers.python("serve_sdk.py", port, 1))) {
            server.awaitLine(port::equals);
            burst(port);
            awaitMessages(file, 6 * BURST);
            recorder.interrupt();
            assertThat(recorder.awaitExit(3))
                    .anyMatch(line -> line.contains("the connection was lost")
                            || line.contains("the server has closed the connection"))
                    .anyMatch(line -> line.startsWith("Recorded 1,800 messages"));
        }

        // The other doctor knows no schema encoding "words".
        assertThat(McapDoctors.official(file)).isEmpty();
        try (McapReader reader = McapReader.open(file)) {
            assertThat(reader.summary().channels())
                    .extracting(McapChannel::topic)
                    .containsExactlyInAnyOrder("/a", "/free", "/burst");
            McapSchema schema = reader.summary().schemas().stream()
                    .filter(found -> found.name().equals("Burst"))
                    .findFirst()
                    .orElseThrow();
            byte[] everyByte = new byte[256];
            IntStream.range(0, 256).forEach(i -> everyByte[i] = (byte) i);
            assertThat(schema.encoding()).isEqualTo("protobuf");
            assertThat(schema.data().toByteArray()).isEqualTo(everyByte);
        }
        assertThat(read(file, "/a")).isEqualTo(bursts("{\"n\":%d}"));
        assertThat(read(file, "/free")).isEqualTo(bursts("n is %d"));
        assertThat(read(file, "/burst")).isEqualTo(bursts("\u0008\u00ff%d"));
    }

    @Test
    void formerServerIsRecorded() throws Exception {
        Path file = folder.resolve("run.mcap");
        try (PeerProcess server = PeerProcess.start(Peers.python("serve_legacy.py"));
                Context context = Context.create()) {
            String port = server.awaitLine(line -> line.matches(PORT));
            try (PeerProcess recorder = record(port, file);
                    WebSocketClient client = WebSocketClient.connect(address(port))) {
                server.awaitLine("subscribed"::equals);
                context.addSink(client.sink());
                JsonChannel goal = JsonChannel.create(context, "/goal");
                for (int i = 0; i < BURST; i++) {
                    goal.log(Map.of("n", i));
                }
                awaitMessages(file, BURST);
                recorder.interrupt();
                assertThat(recorder.awaitSuccess()).anyMatch(line -> line.startsWith("Recorded 300 messages"));
            }
        }

        McapDoctors.examine(file);
        assertThat(read(file, "/echo"))
                .isEqualTo(IntStream.range(0, BURST)
                        .mapToObj(i -> "12000000034 {\"n\":" + i + "}")
                        .toList());
    }

    private static PeerProcess record(String port, Path file) throws IOException {
        return PeerProcess.start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                McapCommand.class.getName(),
                "record",
                address(port),
                "-o",
                file.toString()));
    }

    private static String address(String port) {
        return "ws://127.0.0.1:" + port;
    }

    /** Has the server send when the recorder has subscribed to all of its channels. */
    private static void burst(String port) throws Exception {
        try (WebSocketClient client = WebSocketClient.connect(address(port))) {
            ask(client, "prepare");
            Set<String> subscribed = new TreeSet<>();
            long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
            while (!subscribed.containsAll(Set.of("subscribe /a", "subscribe /free", "subscribe /burst"))) {
                assertThat(System.nanoTime()).isLessThan(deadline);
                subscribed.addAll(List.of(ask(client, "seen").split("; ")));
            }
            ask(client, "burst");
        }
    }

    private static String ask(WebSocketClient client, String command) throws Exception {
        return new String(
                client.callService("/do", "json", command.getBytes(UTF_8))
                        .get(30, TimeUnit.SECONDS)
                        .payload(),
                UTF_8);
    }

    private static void awaitMessages(Path file, int count) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (messages(file) < count) {
            assertThat(System.nanoTime()).as("%d messages", count).isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private static long messages(Path file) {
        try (McapReader reader = McapReader.builder().unclosed(true).open(file)) {
            return reader.messages().stream().count();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Reads the messages of a topic in file order, with one character for each byte. */
    private static List<String> read(Path file, String topic) throws IOException {
        List<String> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            for (McapMessage message :
                    reader.messages(MessageQuery.topics(topic).order(MessageOrder.FILE))) {
                messages.add(message.logTimeNanos() + " " + new String(message.data(), ISO_8859_1));
            }
        }
        return messages;
    }

    /** Returns the log times and messages that the two servers have sent on a topic. */
    private static List<String> bursts(String form) {
        return IntStream.range(0, 2 * BURST)
                .mapToObj(i -> (i / BURST * 1_000_000_000L + i % BURST) + " " + String.format(form, i % BURST))
                .toList();
    }
}
