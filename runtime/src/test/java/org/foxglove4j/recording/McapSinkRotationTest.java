package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.foxglove4j.recording.Recordings.countUnfinished;
import static org.foxglove4j.recording.Recordings.read;
import static org.foxglove4j.recording.Recordings.records;
import static org.foxglove4j.recording.Recordings.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapFiles;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapMetadata;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class McapSinkRotationTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Rotation EACH_MESSAGE = Rotation.everyBytes(1);

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void rotationBySize_givesWholeFilesThatLoseNothing() throws IOException {
        Path pattern = folder.resolve("drive.mcap");
        RawChannel latched = context.channelBuilder("/latched")
                .messageEncoding("text")
                .latched()
                .build();
        List<Path> paths;
        try (McapSink sink = builder()
                .rotation(Rotation.everyBytes(100_000))
                .compression(Compression.NONE)
                .chunkSizeBytes(10_000)
                .create(pattern)) {
            sink.writeMetadata("robot", Map.of("name", "arm"));
            latched.log("static".getBytes(UTF_8), 1);
            RawChannel channel = channel("/a");
            for (int i = 0; i < 10_000; i++) {
                channel.log(new byte[100], 1_000 + i);
            }
            paths = sink.paths();
            assertThat(sink.statistics().files()).isEqualTo(paths.size());
        }

        assertThat(paths).hasSizeBetween(5, 20).first().isEqualTo(folder.resolve("drive-0000.mcap"));
        long expectedSequence = 1;
        for (Path path : paths) {
            List<McapMessage> messages = read(path);
            assertThat(messages.get(0).channel().topic()).isEqualTo("/latched");
            assertThat(messages.get(0).publishTimeNanos()).isEqualTo(1);
            for (McapMessage message : messages.subList(1, messages.size())) {
                assertThat(message.sequence()).isEqualTo(expectedSequence++);
            }
            assertThat(records(path)).contains(new McapMetadata("robot", Map.of("name", "arm")));
            try (McapReader reader = McapReader.open(path)) {
                assertThat(reader.statistics().messageCount()).isEqualTo(messages.size());
            }
        }
        assertThat(expectedSequence).isEqualTo(10_001);
    }

    @Test
    void whatWasRotated_isReadAsOne() throws IOException {
        List<Path> paths;
        try (McapSink sink = builder()
                .rotation(Rotation.everyBytes(50_000))
                .compression(Compression.LZ4)
                .chunkSizeBytes(5_000)
                .create(folder.resolve("drive.mcap"))) {
            RawChannel even = channel("/even");
            RawChannel odd = channel("/odd");
            for (int i = 0; i < 20_000; i++) {
                (i % 2 == 0 ? even : odd).log(Integer.toString(i).getBytes(UTF_8), 1_000 + i);
            }
            paths = sink.paths();
        }

        assertThat(paths).hasSizeGreaterThan(5);
        try (McapFiles drive = McapReader.builder().workers(2).openAll(paths)) {
            assertThat(drive.channels()).extracting(McapChannel::topic).containsExactlyInAnyOrder("/even", "/odd");
            List<String> expected =
                    IntStream.range(0, 20_000).mapToObj(Integer::toString).toList();
            List<String> visited = new ArrayList<>();
            drive.messages().visit(message -> visited.add(new String(message.data(), UTF_8)));
            assertThat(visited).isEqualTo(expected);
            assertThat(drive.messages().stream().map(message -> new String(message.data(), UTF_8)))
                    .isEqualTo(expected);
            assertThat(drive.messages(MessageQuery.topics("/odd")).count()).isEqualTo(10_000);
            assertThat(drive.latestMessages(MessageQuery.all().untilNanos(5_000)))
                    .extracting(McapMessage::logTimeNanos)
                    .containsExactly(4_998L, 4_999L);
        }
    }

    @Test
    void rotationByTime_beginsTheNextFileWithTheNextMessage() throws Exception {
        try (McapSink sink =
                builder().rotation(Rotation.every(Duration.ofMillis(50))).create(folder.resolve("{index}.mcap"))) {
            RawChannel channel = channel("/a");
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            int logged = 0;
            while (sink.paths().size() < 4 && System.nanoTime() < deadline) {
                channel.log(new byte[1], ++logged);
            }
            assertThat(sink.paths()).hasSizeGreaterThanOrEqualTo(4);
            sink.close();
            int read = 0;
            for (Path path : sink.paths()) {
                read += read(path).size();
            }
            assertThat(read).isEqualTo(logged);
        }
    }

    @Test
    void builderThatIsUsedAgain_changesNothingForTheFilesToCome() throws IOException {
        McapSinkBuilder builder = builder()
                .rotation(Rotation.every(Duration.ofDays(1)))
                .profile("arm")
                .overwrite(true);
        Path other = Files.createFile(folder.resolve("other.mcap"));
        try (McapSink sink = builder.create(folder.resolve("{index}.mcap"))) {
            channel("/a").log(new byte[1], 1);
            builder.rotation(Rotation.NEVER).profile("leg").create(other).close();
            sink.rotate();
        }

        assertThat(profile(folder.resolve("0001.mcap"))).isEqualTo("arm");
        assertThat(profile(other)).isEqualTo("leg");
    }

    private static String profile(Path file) throws IOException {
        try (McapReader reader = McapReader.open(file)) {
            return reader.header().profile();
        }
    }

    @Test
    void rotateOnDemand_andNumbersGoOnFromThoseThatExist() throws IOException {
        Path pattern = folder.resolve("run-{index}.mcap");
        for (int run = 0; run < 2; run++) {
            try (McapSink sink =
                    builder().rotation(Rotation.every(Duration.ofDays(1))).create(pattern)) {
                sink.rotate();
                channel("/a").log(new byte[1], 1);
                sink.rotate();
                channel("/a").log(new byte[1], 2);
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("run-0000.mcap", "run-0001.mcap", "run-0002.mcap", "run-0003.mcap");
        }
        try (McapSink single = builder().create(folder.resolve("single.mcap"))) {
            assertThatThrownBy(single::rotate).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void fileForEachMessage_isWhole() throws IOException {
        RawChannel latched = latchedChannel();
        try (McapSink sink = builder().rotation(EACH_MESSAGE).create(folder.resolve("{time}.mcap"))) {
            sink.writeMetadata("robot", Map.of("name", "arm"));
            latched.log("static".getBytes(UTF_8), 1);
            for (int i = 0; i < 50; i++) {
                channel("/a").log(("m" + i).getBytes(UTF_8), 10 + i);
            }
            sink.close();

            List<Path> paths = sink.paths();
            assertThat(paths).hasSize(51).isSorted();
            assertThat(texts(paths.get(0))).containsExactly("static");
            for (int i = 0; i < 50; i++) {
                assertThat(texts(paths.get(i + 1))).containsExactly("static", "m" + i);
                assertThat(records(paths.get(i + 1))).contains(new McapMetadata("robot", Map.of("name", "arm")));
            }
        }
    }

    @Test
    void twoRecordingsOfOnePattern_doNotGetIntoEachOthersWay() throws IOException {
        Path pattern = folder.resolve("drive-{index}.mcap");
        try (McapSink one = builder().rotation(EACH_MESSAGE).create(pattern);
                McapSink other = builder().rotation(EACH_MESSAGE).create(pattern)) {
            for (int i = 0; i < 10; i++) {
                channel("/a").log(("m" + i).getBytes(UTF_8), i);
            }
            one.close();
            other.close();

            for (McapSink sink : List.of(one, other)) {
                assertThat(sink.paths()).hasSize(10);
                for (int i = 0; i < 10; i++) {
                    assertThat(texts(sink.paths().get(i))).containsExactly("m" + i);
                }
            }
        }
    }

    @Test
    void intervalThatEndsBeforeAnything_beginsNoFile() throws IOException {
        try (McapSink sink =
                builder().rotation(Rotation.every(Duration.ofDays(1))).create(folder.resolve("d.mcap"))) {
            latchedChannel().log("static".getBytes(UTF_8), 1);
            sink.rotate();
            sink.rotate();
            sink.rotate();

            assertThat(sink.paths()).hasSize(2);
        }
    }

    @Test
    void pauseAcrossRotations_leavesOutWhatWasLoggedMeanwhile() throws IOException {
        RawChannel latched = latchedChannel();
        try (McapSink sink =
                builder().rotation(Rotation.every(Duration.ofDays(1))).create(folder.resolve("d.mcap"))) {
            latched.log("old".getBytes(UTF_8), 1);
            channel("/a").log("before".getBytes(UTF_8), 2);
            sink.pause();
            sink.rotate();
            channel("/a").log("meanwhile".getBytes(UTF_8), 3);
            latched.log("new".getBytes(UTF_8), 4);
            sink.rotate();
            sink.resume();
            channel("/a").log("after".getBytes(UTF_8), 5);
            sink.close();

            assertThat(sink.paths()).hasSize(2);
            assertThat(texts(sink.paths().get(0))).containsExactly("old", "before");
            assertThat(texts(sink.paths().get(1))).containsExactly("old", "new", "after");
            assertThat(sink.statistics().pausedMessages()).isEqualTo(2);
        }
    }

    @Test
    void flush_reachesTheFilesThatWereBegunBefore() throws IOException {
        try (McapSink sink = builder().rotation(EACH_MESSAGE).create(folder.resolve("drive.mcap"))) {
            for (int i = 0; i < 20; i++) {
                channel("/a").log(new byte[10], i);
            }
            sink.flush();

            for (Path path : sink.paths()) {
                assertThat(countUnfinished(path)).isEqualTo(1);
            }
        }
    }

    @Test
    void fileThatBeginsAfterTimeWentBack_beginsThere() throws IOException {
        RawChannel latched = latchedChannel();
        RawChannel simulated = channel("/a");
        List<Path> paths;
        try (McapSink sink = builder().rotation(EACH_MESSAGE).create(folder.resolve("sim.mcap"))) {
            latched.log("map".getBytes(UTF_8), 1);
            simulated.log("end of the first run".getBytes(UTF_8), 1_000_000);
            simulated.log("begin of the second".getBytes(UTF_8), 5);
            paths = sink.paths();
        }

        assertThat(read(paths.get(2)))
                .extracting(McapMessage::logTimeNanos, McapMessage::publishTimeNanos)
                .containsExactly(tuple(5L, 1L), tuple(5L, 5L));
    }

    @Test
    void folderThatIsALink_isRecordedInto() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Path link = Files.createSymbolicLink(folder.resolve("recordings"), disk);
        try (McapSink single = builder().create(link.resolve("single.mcap"));
                McapSink rotating = builder().rotation(EACH_MESSAGE).create(link.resolve("many.mcap"))) {
            channel("/a").log("m".getBytes(UTF_8), 1);
            single.close();
            rotating.close();
        }

        assertThat(texts(disk.resolve("single.mcap"))).containsExactly("m");
        assertThat(texts(disk.resolve("many-0000.mcap"))).containsExactly("m");
    }

    private RawChannel latchedChannel() {
        return context.channelBuilder("/latched")
                .messageEncoding("text")
                .latched()
                .build();
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }
}
