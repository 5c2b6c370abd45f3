package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.foxglove4j.cli.wpilog.DataLogBytes;
import org.foxglove4j.mcap.McapChunkIndex;
import org.foxglove4j.mcap.McapReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data logs of WPILib; all-types.wpilog was written by WPILib itself: see interop/peers/python/write_wpilog.py. */
class ConvertDataLogTest {

    @TempDir
    Path folder;

    private Path target;

    @BeforeEach
    void nameTarget() {
        target = folder.resolve("target.mcap");
    }

    @Test
    void convertsEverythingThatWpilibWrites() throws IOException {
        CommandRun run = CommandRun.of("convert", allTypes(), "-o", target);

        assertThat(run).isEqualTo(new CommandRun(ExitCode.OK, run.bytes(), ""));
        assertThat(CommandRun.of("doctor", target).code()).isZero();
        assertThat(CommandRun.of("cat", target).lines()).hasSize(26);
        assertThat(CommandRun.of("cat", "--json", target).objects())
                .extracting(message -> message.path("topic").asString() + " "
                        + message.path("log_time").decimalValue().toPlainString() + " "
                        + message.path(message.has("data") ? "data" : "data_base64"))
                .contains(
                        "/boolean 1700000002.02 {\"value\":true}",
                        "/int64 1700000002.06 {\"value\":-9007199254740993}",
                        "/float 1700000002.1 {\"value\":0.1}",
                        "/double 1700000002.14 {\"value\":-1.5E-7}",
                        "/string 1700000002.18 {\"value\":\"hé \\\"quoted\\\"\"}",
                        "/json 1700000002.22 {\"a\":[1,2]}",
                        "/raw 1700000002.26 \"AAH/\"",
                        "/msgpack 1700000002.3 \"kwECAw==\"",
                        "/boolean[] 1700000002.34 {\"value\":[true,false]}",
                        "/int64[] 1700000002.38 {\"value\":[1,-2,3]}",
                        "/float[] 1700000002.42 {\"value\":[0.5,null]}",
                        "/double[] 1700000002.46 {\"value\":[]}",
                        "/string[] 1700000002.5 {\"value\":[\"a\",\"\",\"bé\"]}",
                        "/struct 1700000002.56 {\"count\":-7,\"inner\":{\"x\":2.5,\"ok\":true},\"small\":200}",
                        "/struct[] 1700000002.6 {\"value\":[{\"x\":1.0,\"ok\":false},{\"x\":2.0,\"ok\":true}]}",
                        "/bits 1700000002.66 {\"mode\":1,\"trim\":-2,\"ready\":true,\"name\":\"ab\",\"v\":[0.0,0.0]}",
                        "/proto 1700000002.72 {\"x\":1.5}",
                        "/again 1700000002.78 {\"value\":1}",
                        "/again 1700000002.84 {\"value\":\"now a text\"}",
                        "/again 1700000002.88 {\"value\":\"still a text\"}",
                        "systemTime 1700000060 {\"value\":1700000060000000}",
                        "/last 1700000061 {\"value\":12.25}");
        assertThat(CommandRun.of("list", "channels", target).out())
                .contains("/nothing", "{\"source\":\"NT\",\"unit\":\"rad\",\"wpilib.type\":\"int64\"}");
    }

    @Test
    void truncatedLogKeepsItsCompleteRecords() throws IOException {
        byte[] whole = Files.readAllBytes(allTypes());
        Path cut = Files.write(folder.resolve("cut.wpilog"), Arrays.copyOf(whole, whole.length - 3));

        CommandRun run = CommandRun.of("convert", cut, "-o", target);

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.err())
                .isEqualTo("mcap4j: warning: " + cut
                        + ": the log is truncated: its last record is incomplete, and its 12 bytes were lost\n");
        assertThat(CommandRun.of("doctor", target).code()).isZero();
        assertThat(CommandRun.of("cat", target).lines()).hasSize(25);
    }

    @Test
    void outputOptionsApply() throws IOException {
        CommandRun run =
                CommandRun.of("convert", allTypes(), "-o", target, "--compression", "none", "--chunk-size", 100);

        assertThat(run.code()).as(run.err()).isZero();
        try (McapReader reader = McapReader.open(target)) {
            assertThat(reader.summary().chunkIndexes())
                    .hasSizeGreaterThan(5)
                    .extracting(McapChunkIndex::compression)
                    .containsOnly("");
        }
        assertThat(CommandRun.of("convert", allTypes(), "-o", target).err()).contains("use --overwrite to replace it");
        assertThat(CommandRun.of("convert", target, "-o", folder.resolve("again.mcap"))
                        .code())
                .isZero();
    }

    @Test
    void readsStandardInputAndUrlsAndWritesStandardOutput() throws IOException {
        byte[] log = Files.readAllBytes(allTypes());
        CommandRun piped = CommandRun.with(log, Console.Terminal.NONE, "convert");

        assertThat(piped.code()).as(piped.err()).isZero();
        Files.write(target, piped.bytes());
        assertThat(CommandRun.of("cat", target).lines()).hasSize(26);

        Path ofWeb = folder.resolve("web.mcap");
        try (WebServer server = new WebServer(log)) {
            assertThat(CommandRun.of("convert", server.url("/ranges.mcap"), "-o", ofWeb)
                            .code())
                    .isZero();
        }
        assertThat(ofWeb).hasSameBinaryContentAs(target);
    }

    @Test
    void invalidLogIsReportedInOneLine() throws IOException {
        Path other =
                Files.write(folder.resolve("new.wpilog"), new byte[] {'W', 'P', 'I', 'L', 'O', 'G', 0, 2, 0, 0, 0, 0});

        CommandRun run = CommandRun.of("convert", other, "-o", target);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("mcap4j convert: " + other
                        + ": the data log has version 2.0; only versions 1.x are supported\n");
        assertThat(target).doesNotExist();
    }

    @Test
    void missingTimeOfDayIsReported() throws IOException {
        byte[] bytes =
                new DataLogBytes("").start(1, "/d", "double").number(1, 1, 2.5).toByteArray();
        Path log = Files.write(folder.resolve("d.wpilog"), bytes);

        CommandRun run = CommandRun.of("convert", log, "-o", target);

        assertThat(run.code()).isZero();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("log times are the time since the robot started");
    }

    private Path allTypes() throws IOException {
        Path file = folder.resolve("all-types.wpilog");
        if (!Files.exists(file)) {
            try (InputStream in = DataLogBytes.class.getResourceAsStream("all-types.wpilog")) {
                Files.copy(Objects.requireNonNull(in), file);
            }
        }
        return file;
    }
}
