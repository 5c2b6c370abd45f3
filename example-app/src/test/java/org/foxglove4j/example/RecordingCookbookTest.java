package org.foxglove4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.foxglove4j.Context;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapSummary;
import org.foxglove4j.recording.McapRing;
import org.foxglove4j.recording.McapSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the code shown in docs/recording.md. */
class RecordingCookbookTest {

    private final Context context = Context.create();

    @TempDir
    private Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void selectedTopicsAreRecordedAtTheirRate() throws IOException {
        Path file = folder.resolve("drive.mcap");
        try (McapSink mcap = RecordingCookbook.select(context, file)) {
            Pose2dChannel camera = Pose2dChannel.create(context, "/camera/left");
            Pose2dChannel debug = Pose2dChannel.create(context, "/debug/pose");
            for (int i = 0; i < 1000; i++) {
                camera.log(new Pose2d(i, 0, 0), i * 10_000_000L);
                debug.log(new Pose2d(i, 0, 0), i * 10_000_000L);
            }
            RecordingCookbook.report(mcap);
        }
        assertThat(topics(file)).hasSizeBetween(50, 51).containsOnly("/camera/left");
    }

    @Test
    void ringIsDumpedAfterAFailure() throws IOException {
        try (McapRing ring = RecordingCookbook.startRing(context)) {
            Pose2dChannel.create(context, "/pose").log(new Pose2d(1, 2, 3));
            RecordingCookbook.dumpOnFault(ring, () -> false, folder);
            assertThat(ring.lastDump()).isEmpty();
            RecordingCookbook.dumpOnFault(ring, () -> true, folder);
            assertThat(topics(ring.lastDump().orElseThrow())).containsExactly("/pose");
        }
    }

    @Test
    void everyFileStartsWithTheLatchedMessages() throws IOException {
        try (McapSink mcap = RecordingCookbook.rotate(context, folder)) {
            RecordingCookbook.latch(context).log(new Pose2d(7, 8, 9));
            mcap.rotate();
            Pose2dChannel.create(context, "/pose").log(new Pose2d(1, 2, 3));
        }
        try (Stream<Path> files = Files.list(folder).sorted()) {
            List<List<String>> topics = new ArrayList<>();
            for (Path file : files.toList()) {
                topics.add(topics(file));
            }
            assertThat(topics).containsExactly(List.of("/dock"), List.of("/dock", "/pose"));
        }
    }

    @Test
    void messagesDuringAPauseAreOmitted() throws IOException {
        Path file = folder.resolve("drive.mcap");
        Path calibration = Files.writeString(folder.resolve("camera.yaml"), "f: 1");
        try (McapSink mcap = RecordingCookbook.neverWait(context, file)) {
            Pose2dChannel pose = Pose2dChannel.create(context, "/pose");
            RecordingCookbook.annotate(mcap, calibration);
            RecordingCookbook.pause(mcap, () -> pose.log(new Pose2d(1, 2, 3)));
            pose.log(new Pose2d(4, 5, 6));
            assertThat(mcap.statistics().pausedMessages()).isEqualTo(1);
        }
        assertThat(topics(file)).containsExactly("/pose");
        try (McapReader reader = McapReader.open(file)) {
            McapSummary summary = reader.summary();
            assertThat(summary.attachmentIndexes()).hasSize(1);
            assertThat(summary.metadataIndexes()).hasSize(1);
        }
    }

    @Test
    void writerOptionsAndDurabilityApply() throws IOException {
        Path plain = folder.resolve("plain.mcap");
        Path safe = folder.resolve("safe.mcap");
        try (McapSink first = RecordingCookbook.configure(context, plain);
                McapSink second = RecordingCookbook.loseLittle(context, safe)) {
            Pose2dChannel.create(context, "/pose").log(new Pose2d(1, 2, 3));
            assertThat(List.of(first.path(), second.path())).containsExactly(plain, safe);
        }
        assertThat(topics(plain)).containsExactly("/pose");
        assertThat(topics(safe)).containsExactly("/pose");
    }

    @Test
    void testReadsARecordingInMemory() throws IOException {
        List<Pose2d> poses = RecordingCookbook.recordToMemory(
                context, () -> Pose2dChannel.create(context, "/pose").log(new Pose2d(1, 2, 3)));

        assertThat(poses).containsExactly(new Pose2d(1, 2, 3));
    }

    @Test
    void simulatedMessagesUseSimulatedTime() throws IOException {
        Path file = folder.resolve("simulation.mcap");
        try (McapSink mcap = RecordingCookbook.loseLittle(context, file)) {
            RecordingCookbook.simulate(context, new RecordingCookbook.Simulation() {
                private long steps;

                @Override
                public boolean step() {
                    return ++steps <= 3;
                }

                @Override
                public long timeNanos() {
                    return steps * 100_000;
                }

                @Override
                public Pose2d pose() {
                    return new Pose2d(steps, 0, 0);
                }
            });
        }
        try (McapReader reader = McapReader.open(file)) {
            assertThat(reader.messages().stream().map(McapMessage::logTimeNanos))
                    .containsExactly(100_000L, 200_000L, 300_000L);
        }
    }

    private static List<String> topics(Path file) throws IOException {
        try (McapReader reader = McapReader.open(file)) {
            return reader.messages().stream()
                    .map(message -> message.channel().topic())
                    .toList();
        }
    }
}
