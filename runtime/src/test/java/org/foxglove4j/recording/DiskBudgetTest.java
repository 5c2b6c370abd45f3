package org.foxglove4j.recording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.foxglove4j.recording.Recordings.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.foxglove4j.Context;
import org.foxglove4j.RawChannel;
import org.foxglove4j.mcap.Compression;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DiskBudgetTest {

    private final Context context = Context.create();

    @TempDir
    Path folder;

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void diskBudget_deletesTheOldestFiles() throws IOException {
        Path pattern = folder.resolve("drive.mcap");
        List<Path> paths;
        int deleted;
        int files;
        try (McapSink sink = builder()
                .rotation(Rotation.everyBytes(50_000))
                .diskBudgetBytes(250_000)
                .compression(Compression.NONE)
                .chunkSizeBytes(5_000)
                .create(pattern)) {
            RawChannel channel = channel("/a");
            for (int i = 0; i < 10_000; i++) {
                channel.log(new byte[100], i);
            }
            sink.close();
            paths = sink.paths();
            deleted = sink.statistics().deletedFiles();
            files = sink.statistics().files();
        }

        long total = 0;
        for (Path path : paths) {
            total += Files.size(path);
        }
        assertThat(total).isBetween(100_000L, 250_000L);
        assertThat(folder.resolve("drive-0000.mcap")).doesNotExist();
        assertThat(paths.get(paths.size() - 1)).hasFileName(String.format(Locale.ROOT, "drive-%04d.mcap", files - 1));
        assertThat(deleted).isEqualTo(files - paths.size());
        assertThatThrownBy(() -> builder().diskBudgetBytes(1000).create(folder.resolve("x.mcap")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("set a rotation, or put {time} or {index} into the name");
    }

    @Test
    void diskBudgetOfOneFileForEachRun_deletesThoseOfTheOldestRuns() throws IOException {
        for (int run = 0; run < 4; run++) {
            try (McapSink sink = builder()
                    .diskBudgetBytes(25_000)
                    .compression(Compression.NONE)
                    .create(folder.resolve("run-{index}.mcap"))) {
                RawChannel channel = channel("/a");
                for (int i = 0; i < 100; i++) {
                    channel.log(new byte[50], i);
                }
                sink.close();

                assertThat(Files.size(sink.path())).isBetween(5_000L, 12_500L);
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactly("run-0002.mcap", "run-0003.mcap");
        }
    }

    @Test
    void diskBudgetForLessThanAFile_keepsTheLastOne() throws IOException {
        try (McapSink sink = builder()
                .rotation(Rotation.every(Duration.ofDays(1)))
                .diskBudgetBytes(1)
                .create(folder.resolve("drive.mcap"))) {
            for (int i = 0; i < 5; i++) {
                channel("/a").log(("m" + i).getBytes(UTF_8), i);
                sink.rotate();
            }
            channel("/a").log("last".getBytes(UTF_8), 9);
            sink.close();

            assertThat(sink.failure()).isEmpty();
            assertThat(sink.paths()).containsExactly(folder.resolve("drive-0005.mcap"));
            assertThat(texts(sink.path())).containsExactly("last");
            assertThat(sink.statistics().deletedFiles()).isEqualTo(5);
            assertThat(sink.statistics().recordedMessages()).isEqualTo(6);
        }
        assertThatThrownBy(() -> builder()
                        .rotation(Rotation.everyBytes(2000))
                        .diskBudgetBytes(1000)
                        .create(folder.resolve("x.mcap")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000")
                .hasMessageContaining("2000");
    }

    private McapSinkBuilder builder() {
        return McapSink.builder().context(context);
    }

    private RawChannel channel(String topic) {
        return context.channelBuilder(topic).messageEncoding("text").build();
    }
}
