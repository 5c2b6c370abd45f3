package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the library on a processor that the compression libraries do not support, such as that of a roboRIO: they select
 * their native code by {@code os.arch}.
 */
class NoNativesTest {

    @TempDir
    Path folder;

    @Test
    void withoutNativesItUsesLz4WarnsOnceAndExplainsWhyZstdIsUnreadable() throws Exception {
        Path zstd = folder.resolve("in.mcap");
        try (McapWriter writer =
                McapWriter.builder().compression(Compression.ZSTD).create(zstd)) {
            int channel = writer.addChannel(0, "/text", "text");
            for (int i = 0; i < 1000; i++) {
                writer.writeMessage(channel, i, "all work and no play".getBytes(StandardCharsets.UTF_8));
            }
        }
        Path out = folder.resolve("out");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dos.arch=unheard-of",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        NoNativesProgram.class.getName(),
                        folder.toString(),
                        zstd.toString())
                .redirectOutput(Redirect.to(out.toFile()))
                .redirectError(Redirect.to(errors.toFile()))
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        String notHere =
                "IOException: the chunks are compressed with zstd, whose native library cannot be loaded on this"
                        + " machine: decompress the file on another machine, for example with 'mcap4j decompress'";
        assertThat(Files.readAllLines(out))
                .as(() -> "what is in " + errors)
                .isEqualTo(List.of(
                        "default: [lz4] 501 [lz4] 499",
                        "lz4: [lz4] 1000",
                        "record zstd: IOException: the native library for ZSTD cannot be loaded on this machine:"
                                + " use another compression; LZ4 and NONE work on every machine",
                        "read zstd: " + notHere,
                        "read damaged zstd: " + notHere,
                        "stream zstd: " + notHere,
                        "check zstd: " + notHere,
                        "recover zstd: " + notHere));
        assertThat(Files.readAllLines(errors).stream().filter(line -> line.contains("compressed with LZ4")))
                .hasSize(1);
    }
}
