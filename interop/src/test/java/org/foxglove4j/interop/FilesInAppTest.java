package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.example.Pose2d;
import org.foxglove4j.example.Pose2dChannel;
import org.foxglove4j.example.RobotStatus;
import org.foxglove4j.example.RobotStatusChannel;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.processor.SampleRecording;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.McapSinkBuilder;
import org.foxglove4j.recording.Rotation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The last open-source release of the Foxglove app (1.48) reads our files. */
class FilesInAppTest {

    private static final long START = 1_700_000_000_000_000_000L;
    private static final long INTERVAL_NANOS = 20_000_000L;
    private static final int POSES = 300;

    /** What the app finds, by the name of the file and the kind of finding. */
    private static final Map<String, Map<String, List<String>>> FOUND = new TreeMap<>();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void openInApp() throws Exception {
        assumeTrue(Peers.isOnThePath("chromium"), "there is no Chromium on the path");
        record("zstd", builder -> builder.compression(Compression.ZSTD).chunkSizeBytes(2000));
        record("lz4", builder -> builder.compression(Compression.LZ4).chunkSizeBytes(2000));
        record("none", builder -> builder.compression(Compression.NONE).chunkSizeBytes(2000));
        record("unchunked", builder -> builder.writer(options -> options.chunked(false)));
        record("defaults", UnaryOperator.identity());
        append(folder.resolve("appended.mcap"));
        recover(folder.resolve("recovered.mcap"));
        rotate();
        SampleRecording.ofSamples(
                Path.of("..", "processor"), folder.resolve("samples.mcap"), folder.resolve("samples"));
        SampleRecording.ofExamples(
                Path.of("..", "schemas", "src", "main", "java", "org", "foxglove4j", "messages"),
                folder.resolve("well-known.mcap"),
                folder.resolve("well-known"));
        try (Stream<Path> files = Files.list(folder)) {
            Object[] sorted = files.filter(Files::isRegularFile).sorted().toArray();
            PeerProcess.run(Peers.node("open_files_in_app.mjs", sorted)).forEach(FilesInAppTest::read);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "lz4", "none", "unchunked", "defaults", "appended"})
    void theAppReadsEveryMessage(String name) {
        List<String> messages = messages();
        assertThat(found(name, "topic"))
                .containsExactly("/pose\torg.foxglove4j.example.Pose2d", "/status\torg.foxglove4j.example.RobotStatus");
        assertThat(found(name, "message")).isEqualTo(messages);
        assertThat(found(name, "times")).containsExactly(START + "\t" + timeOf(messages.get(messages.size() - 1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zstd", "lz4", "none", "unchunked", "defaults", "appended"})
    void theAppSeeks(String name) {
        List<String> messages = messages();
        assertThat(found(name, "middle"))
                .containsExactlyInAnyOrderElementsOf(lastOfEachTopic(messages.subList(0, messages.size() / 2 + 1)));
    }

    @Test
    void theAppReadsWhatWasRecovered() {
        assertThat(found("recovered", "message"))
                .hasSizeBetween(POSES / 4, POSES)
                .isEqualTo(messages().subList(0, found("recovered", "message").size()));
    }

    @Test
    void theAppReadsTheFilesOfARotationWithTheirLatchedMessages() {
        List<String> names =
                FOUND.keySet().stream().filter(name -> name.startsWith("part-")).toList();
        assertThat(names).hasSizeGreaterThan(1);
        assertThat(names)
                .allSatisfy(name -> assertThat(FOUND.get(name).get("message"))
                        .filteredOn(message -> message.startsWith("/dock\t"))
                        .singleElement()
                        .asString()
                        .endsWith("{\"x\":1,\"y\":2,\"heading\":0.5}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"samples", "well-known"})
    void theAppReadsEveryTypeInBothEncodings(String name) throws Exception {
        Map<String, Long> messages = new TreeMap<>();
        Set<String> topics = new TreeSet<>();
        try (McapReader reader = McapReader.open(folder.resolve(name + ".mcap"))) {
            for (McapMessage message : reader.messages()) {
                topics.add(message.topic() + "\t" + message.schema().name());
                messages.merge(message.topic(), 1L, Long::sum);
            }
        }
        assertThat(topics).hasSizeGreaterThanOrEqualTo(2 * 30);
        assertThat(found(name, "topic")).containsExactlyInAnyOrderElementsOf(topics);
        Map<String, Long> read = new TreeMap<>();
        found(name, "message").forEach(message -> read.merge(message.split("\t")[0], 1L, Long::sum));
        assertThat(read).isEqualTo(messages);
    }

    @Test
    void theAppFindsNoProblemsExceptThatAFileWithoutChunksIsNotIndexed() {
        assertThat(FOUND).hasSizeGreaterThan(9).allSatisfy((name, found) -> {
            if (name.equals("unchunked.mcap")) {
                assertThat(found.get("problem"))
                        .singleElement()
                        .asString()
                        .startsWith("This file is unindexed. Unindexed files may have degraded performance.");
            } else {
                assertThat(found).doesNotContainKeys("problem", "trouble");
            }
        });
    }

    private static List<String> found(String name, String kind) {
        return FOUND.get(name + ".mcap").getOrDefault(kind, List.of());
    }

    private static void read(String line) {
        String[] columns = line.split("\t", 3);
        FOUND.computeIfAbsent(columns[0], name -> new TreeMap<>())
                .computeIfAbsent(columns[1], kind -> new ArrayList<>())
                .add(columns[2]);
    }

    private static void record(String name, UnaryOperator<McapSinkBuilder> options) throws IOException {
        try (Context context = Context.create();
                McapSink mcap =
                        options.apply(McapSink.builder().context(context)).create(folder.resolve(name + ".mcap"))) {
            log(context, 0, POSES);
            mcap.flush();
        }
    }

    private static void append(Path path) throws IOException {
        int third = POSES / 3;
        for (int from = 0; from < POSES; from += third) {
            try (Context context = Context.create();
                    McapSink mcap = McapSink.builder().context(context).append(path)) {
                log(context, from, from + third);
                mcap.flush();
            }
        }
    }

    private static void recover(Path path) throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("zstd.mcap"));
        Files.write(path, Arrays.copyOf(whole, whole.length / 2));
        McapRecovery.finishInPlace(path);
    }

    private static void rotate() throws IOException {
        try (Context context = Context.create();
                McapSink mcap = McapSink.builder()
                        .context(context)
                        .compression(Compression.NONE)
                        .chunkSizeBytes(2000)
                        .rotation(Rotation.everyBytes(10_000))
                        .create(folder.resolve("part-{index}.mcap"))) {
            Pose2dChannel.create(context.channelBuilder("/dock").latched()).log(new Pose2d(1, 2, 0.5), START);
            log(context, 0, POSES);
            mcap.flush();
        }
    }

    private static void log(Context context, int from, int to) {
        Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
        RobotStatusChannel status = RobotStatusChannel.create(context, "/status");
        for (int i = from; i < to; i++) {
            long time = START + i * INTERVAL_NANOS;
            pose.log(new Pose2d(i, 2 * i, 0.5), time);
            if (i % 10 == 0) {
                status.log(new RobotStatus(RobotStatus.Mode.TELEOP, 12.5, i + 1), time + INTERVAL_NANOS / 2);
            }
        }
    }

    /** Returns the messages as the app shows them. */
    private static List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < POSES; i++) {
            long time = START + i * INTERVAL_NANOS;
            messages.add("/pose\t" + time + "\t{\"x\":" + i + ",\"y\":" + 2 * i + ",\"heading\":0.5}");
            if (i % 10 == 0) {
                messages.add("/status\t" + (time + INTERVAL_NANOS / 2) + "\t{\"mode\":2,\"battery\":12.5,\"current\":"
                        + (i + 1) + "}");
            }
        }
        return messages;
    }

    private static List<String> lastOfEachTopic(List<String> messages) {
        Map<String, String> last = new LinkedHashMap<>();
        messages.forEach(message -> last.put(message.split("\t")[0], message));
        return List.copyOf(last.values());
    }

    private static String timeOf(String message) {
        return message.split("\t")[1];
    }
}
