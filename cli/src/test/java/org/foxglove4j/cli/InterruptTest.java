package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a process that is terminated, for example by Ctrl-C, deletes its temporary files. */
@Timeout(60)
class InterruptTest {

    @TempDir
    Path folder;

    private Path temporary;

    @BeforeEach
    void makeFolder() throws IOException {
        temporary = Files.createDirectory(folder.resolve("temporary"));
    }

    @RepeatedTest(5)
    void copyOfStandardInputIsDeleted() throws Exception {
        Process process = start("info");
        try (OutputStream in = process.getOutputStream()) {
            in.write(Files.readAllBytes(Drive.write(folder.resolve("drive.mcap"))));
            in.flush();
            awaitFile(process, temporary);
            end(process);
        }

        assertThat(temporary).isEmptyDirectory();
    }

    @RepeatedTest(5)
    void incompleteOutputIsDeleted() throws Exception {
        Path large = writeLargeFile();
        Path target = Files.createDirectory(folder.resolve("target"));
        Process process = start(
                "compress", large.toString(), "-o", target.resolve("out.mcap").toString(), "--compression-level", "22");
        awaitFile(process, target);
        end(process);

        assertThat(target).isEmptyDirectory();
    }

    @RepeatedTest(5)
    void decompressedBagIsDeleted() throws Exception {
        Path compressed = folder.resolve("large.mcap.zstd");
        try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(compressed))) {
            Files.copy(writeLargeFile(), out);
        }
        Path target = Files.createDirectory(folder.resolve("target"));
        Process process = start(
                "convert",
                compressed.toString(),
                "-o",
                target.resolve("out.mcap").toString());
        awaitFile(process, target);
        end(process);

        assertThat(target).isEmptyDirectory();
    }

    private Path writeLargeFile() throws IOException {
        Path large = folder.resolve("large.mcap");
        try (McapWriter writer =
                McapWriter.builder().compression(Compression.NONE).create(large)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            byte[] data = new byte[1 << 20];
            Random random = new Random(1);
            for (int i = 0; i < 64; i++) {
                random.nextBytes(data);
                writer.writeMessage(channel, i, data);
            }
        }
        return large;
    }

    private Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                McapCommand.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Polls without a pause, so that the process is terminated as soon as its file exists. */
    private static void awaitFile(Process process, Path in) throws IOException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try (Stream<Path> files = Files.list(in)) {
                if (files.findAny().isPresent()) {
                    return;
                }
            }
            assertThat(process.isAlive() && System.nanoTime() < deadline).isTrue();
            Thread.onSpinWait();
        }
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
}
