package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.Schema;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.websocket.StatusLevel;
import org.foxglove4j.websocket.WebSocketServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests the recording of a server. */
@Timeout(120)
class RecordTest {

    private static final Schema POSE = Schema.create("Pose", "protobuf", new byte[] {1, 2, 3});

    @TempDir
    Path folder;

    private final Context context = Context.create();
    private WebSocketServer server;
    private Path file;

    @BeforeEach
    void start() throws IOException {
        server = serve(0);
        file = folder.resolve("run.mcap");
    }

    @AfterEach
    void stop() {
        server.close();
        context.close();
    }

    private WebSocketServer serve(int port) throws IOException {
        return WebSocketServer.builder()
                .name("arm")
                .sessionId("s1")
                .addMetadata("site", "lab")
                .context(context)
                .bind("127.0.0.1", port)
                .start();
    }

    private String uri() {
        return "ws://127.0.0.1:" + server.port();
    }

    private RawChannel channel(String topic, Schema schema) {
        return context.channelBuilder(topic)
                .messageEncoding("protobuf")
                .schema(schema)
                .addMetadata("unit", "mm")
                .build();
    }

    private static void awaitSubscription(RawChannel... channels) throws InterruptedException {
        BackgroundRun.await(() -> Stream.of(channels).allMatch(RawChannel::hasSinks), List.of(channels));
    }

    private static void log(RawChannel channel, int first, int last) {
        IntStream.rangeClosed(first, last)
                .forEach(i -> channel.log(Integer.toString(i).getBytes(UTF_8), i));
    }

    private static List<String> read(Path file) throws IOException {
        List<String> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            for (McapMessage message : reader.messages()) {
                messages.add(message.topic() + " " + message.logTimeNanos() + " " + new String(message.data(), UTF_8));
            }
        }
        return messages;
    }

    private static String[] messages(String topic, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> topic + " " + i + " " + i)
                .toArray(String[]::new);
    }

    @Test
    void serverIsRecordedUntilTheConnectionEnds() throws Exception {
        RawChannel pose = channel("/pose", POSE);
        RawChannel silent = channel("/silent", POSE);
        BackgroundRun run = BackgroundRun.start("record", uri(), "-o", file, "--exit", "--compression", "lz4");
        awaitSubscription(pose, silent);
        log(pose, 1, 1000);
        server.close();

        assertThat(run.awaitCode()).as(run.err()).isZero();
        assertThat(run.err().lines()).hasSize(3).first().isEqualTo("Recording " + uri() + " (arm) to " + file);
        assertThat(run.err()).contains("Recorded 1,000 messages (2.83 KiB) on 2 topics in ");
        assertThat(read(file)).containsExactly(messages("/pose", 1, 1000));
        try (McapReader reader = McapReader.open(file)) {
            assertThat(reader.summary().channels())
                    .extracting(McapChannel::topic)
                    .containsExactly("/pose", "/silent");
            assertThat(reader.summary().channels().get(0).metadata()).isEqualTo(Map.of("unit", "mm"));
            assertThat(reader.summary().schemas()).singleElement().satisfies(schema -> {
                assertThat(schema.name()).isEqualTo("Pose");
                assertThat(schema.data().toByteArray()).isEqualTo(POSE.data());
            });
            McapMetadata metadata =
                    reader.readMetadata(reader.summary().metadataIndexes().get(0));
            assertThat(metadata.name()).isEqualTo("server");
            assertThat(metadata.metadata())
                    .containsEntry("url", uri())
                    .containsEntry("name", "arm")
                    .containsEntry("sessionId", "s1")
                    .containsEntry("site", "lab");
        }
        assertThat(CommandRun.of("doctor", file).code()).isZero();
    }

    @Test
    void recordingContinuesWhenTheServerHasRestarted() throws Exception {
        int port = server.port();
        RawChannel pose = channel("/pose", POSE);
        BackgroundRun run = BackgroundRun.start("record", uri(), "-o", file);
        awaitSubscription(pose);
        log(pose, 1, 100);
        server.close();
        BackgroundRun.await(() -> !pose.hasSinks(), "the end");
        server = serve(port);
        awaitSubscription(pose);
        log(pose, 101, 200);
        BackgroundRun.await(() -> hasMessages(file, 200), file);
        run.stop();

        assertThat(run.awaitCode()).isEqualTo(ExitCode.LOSSY);
        assertThat(read(file)).containsExactly(messages("/pose", 1, 200));
        assertThat(run.err())
                .contains("warning: the server has closed the connection; reconnecting until stopped\n")
                .containsPattern("warning: connected again after [0-9]+ s; messages sent in the meantime are missing\n")
                .contains("warning: messages may be missing: the connection was interrupted once");
        try (McapReader reader = McapReader.open(file)) {
            assertThat(reader.summary().channels()).hasSize(1);
        }
    }

    @Test
    void channelsComeAndGo() throws Exception {
        RawChannel first = channel("/pose", POSE);
        BackgroundRun run = BackgroundRun.start("record", uri(), "-o", file, "--exit");
        awaitSubscription(first);
        log(first, 1, 10);
        first.close();
        RawChannel second = channel("/pose", Schema.create("Pose", "protobuf", new byte[] {4}));
        RawChannel late = channel("/late", POSE);
        awaitSubscription(second, late);
        log(second, 11, 20);
        log(late, 21, 30);
        server.close();

        assertThat(run.awaitCode()).as(run.err()).isZero();
        assertThat(read(file))
                .containsExactly(
                        Stream.concat(Stream.of(messages("/pose", 1, 20)), Stream.of(messages("/late", 21, 30)))
                                .toArray(String[]::new));
        try (McapReader reader = McapReader.open(file)) {
            assertThat(reader.summary().channels()).hasSize(3);
        }
    }

    @Test
    void topicsAreSelected() throws Exception {
        RawChannel front = channel("/camera/front", POSE);
        RawChannel rear = channel("/camera/rear", POSE);
        RawChannel pose = channel("/pose", POSE);
        BackgroundRun run = BackgroundRun.start(
                "record", uri(), "-o", file, "--exit", "-y", "/camera/.*", "--exclude-topic-regex", ".*/rear");
        awaitSubscription(front);
        assertThat(rear.hasSinks() || pose.hasSinks()).isFalse();
        log(front, 1, 1);
        server.close();

        assertThat(run.awaitCode()).isZero();
        assertThat(read(file)).containsExactly("/camera/front 1 1");
    }

    @Test
    void reasonForAnEmptyFileIsGiven() {
        channel("/pose", POSE);
        channel("/status", POSE);

        assertThat(recordBriefly("--topics", "/none"))
                .contains("warning: no topic was selected; the server has /pose, /status\n");
        assertThat(recordBriefly("--topics", "/pose")).contains("warning: the server has sent no messages on /pose\n");
    }

    private String recordBriefly(Object... options) {
        List<Object> arguments =
                new ArrayList<>(List.of("record", uri(), "-o", file, "--overwrite", "--duration", "500ms"));
        arguments.addAll(List.of(options));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.code()).isZero();
        return run.err();
    }

    @Test
    void reportsOfTheServerArePrinted() throws Exception {
        RawChannel pose = channel("/pose", POSE);
        BackgroundRun run = BackgroundRun.start("record", uri(), "-o", file, "--exit");
        awaitSubscription(pose);
        server.publishStatus(StatusLevel.INFO, "calibrating");
        server.publishStatus(StatusLevel.WARNING, "the camera is hot");
        server.publishStatus(StatusLevel.WARNING, "the camera is hot");
        server.close();

        assertThat(run.awaitCode()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.err())
                .contains("\nserver: calibrating\n", "the server has sent a warning or an error 2 times")
                .containsOnlyOnce("\nmcap4j: warning: server: the camera is hot\n");
    }

    @Test
    void serverMayStartLater() throws Exception {
        int port = server.port();
        server.close();
        RawChannel pose = channel("/pose", POSE);
        BackgroundRun run = BackgroundRun.start("record", uri(), "-o", file, "--exit", "--wait");
        run.awaitErr("Waiting for ws://127.0.0.1:" + port + ": cannot connect");
        server = serve(port);
        awaitSubscription(pose);
        log(pose, 1, 5);
        server.close();

        assertThat(run.awaitCode()).as(run.err()).isZero();
        assertThat(read(file)).hasSize(5);
    }

    @Test
    void recordingContinuesInOtherFiles() throws Exception {
        RawChannel noise =
                context.channelBuilder("/noise").messageEncoding("raw").build();
        BackgroundRun run = BackgroundRun.start(
                "record", uri(), "-o", folder.resolve("{index}.mcap"), "--exit", "--split-size", "1MiB");
        awaitSubscription(noise);
        Random random = new Random(1);
        for (int i = 1; i <= 50; i++) {
            byte[] bytes = new byte[100_000];
            random.nextBytes(bytes);
            noise.log(bytes, i);
        }
        server.close();

        assertThat(run.awaitCode()).as(run.err()).isZero();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.sorted().toList();
        }
        // The next file is opened in the background, and meanwhile the first one grows.
        assertThat(files).hasSizeGreaterThan(1).first().hasToString(folder + "/0000.mcap");
        int messages = 0;
        for (Path part : files) {
            messages += read(part).size();
        }
        assertThat(messages).isEqualTo(50);
        assertThat(run.err()).contains("to " + files.size() + " files, the last one " + files.get(files.size() - 1));
    }

    @Test
    void progressIsShownInATerminal() throws Exception {
        RawChannel pose = channel("/pose", POSE);
        BackgroundRun run = BackgroundRun.startInTerminal("record", uri(), "-o", file, "--exit");
        awaitSubscription(pose);
        log(pose, 1, 3);
        run.awaitErr("3 messages (3 B) on 1 topic");
        server.close();

        assertThat(run.awaitCode()).isZero();
        assertThat(run.err())
                .contains("\r\u001b[K0:00:0")
                .contains("\r\u001b[Kthe server has closed the connection\nRecorded 3 messages");
    }

    /** Runs the command as a user does, in a separate process, and stops it like {@code kill}. */
    @Test
    void fileIsCompleteWhenTheProcessIsTerminated() throws Exception {
        RawChannel pose = channel("/pose", POSE);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        McapCommand.class.getName(),
                        "record",
                        uri(),
                        "-o",
                        file.toString())
                .redirectError(folder.resolve("err").toFile())
                .start();
        try {
            awaitSubscription(pose);
            log(pose, 1, 1000);
            // What was logged reaches the file within a second.
            BackgroundRun.await(() -> hasMessages(file, 1000), file);
            log(pose, 1001, 2000);
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
        List<String> read = read(file);
        assertThat(read).hasSizeGreaterThanOrEqualTo(1000).containsExactly(messages("/pose", 1, read.size()));
        assertThat(CommandRun.of("doctor", file).code()).isZero();
        assertThat(Files.readString(folder.resolve("err"))).contains("\nRecorded ");
    }

    private static boolean hasMessages(Path file, int count) {
        try (McapReader reader = McapReader.builder().unclosed(true).open(file)) {
            return reader.messages().stream().count() >= count;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void usageErrorsAreExplained() throws Exception {
        Files.writeString(file, "precious");
        assertThat(CommandRun.of("record", uri(), "-o", file))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(
                        ExitCode.FAILED,
                        "mcap4j record: " + file + ": already exists; use --overwrite to replace it\n");
        assertThat(Files.readString(file)).isEqualTo("precious");
        assertThat(CommandRun.of("record", "robot:8765", "-o", folder.resolve("a.mcap")))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(
                        ExitCode.USAGE,
                        "mcap4j record: expected a ws or wss URI such as ws://localhost:8765, found robot:8765\n");
        assertThat(CommandRun.of("record", "--duration", "soon").err())
                .contains("'soon' is not a duration: expected a positive number of seconds, or 500ms, 90s, 2.5m or 1h");
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            free.close();
            String nobody = "ws://127.0.0.1:" + free.getLocalPort();
            assertThat(CommandRun.of("record", nobody, "-o", folder.resolve("a.mcap")))
                    .extracting(CommandRun::code, CommandRun::err)
                    .containsExactly(
                            ExitCode.FAILED,
                            "mcap4j record: cannot connect to " + nobody + "; is a server running there?\n");
        }
        assertThat(folder.resolve("a.mcap")).doesNotExist();
    }
}
