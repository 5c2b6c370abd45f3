package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tests the output of {@code info} and {@code list}. */
class InfoTest {

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
    }

    @Test
    void info_tellsWhatIsInTheFile() {
        CommandRun run = CommandRun.of("info", drive);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("messages:    30")
                .contains("profile:     test")
                .contains("duration:    9.500 s")
                .contains("start:       2023-11-14T22:13:20Z (1700000000.000000000)")
                .contains("overlaps: up to ")
                .contains("Count [jsonschema]")
                .contains("no schema")
                .contains("attachments: 1")
                .contains("metadata:    1");
    }

    @Test
    void info_tellsProgramsWhatIsInTheFile() {
        CommandRun run = CommandRun.of("info", drive, "--json");

        assertThat(run.code()).isZero();
        JsonNode info = run.objects().get(0);
        assertThat(info.get("closed").asBoolean()).isTrue();
        assertThat(info.get("messages").asInt()).isEqualTo(30);
        assertThat(run.out()).contains("\"start\":1700000000.000000000");
        assertThat(info.get("chunks").get(0).get("count").asInt()).isPositive();
        long counted = 0;
        for (JsonNode channel : info.get("channels")) {
            counted += channel.get("messages").asInt();
        }
        assertThat(counted).isEqualTo(30);
        assertThat(info.get("channels").toString())
                .contains("\"topic\":\"/protobuf\"")
                .contains("\"schema\":\"Count\",\"schema_encoding\":\"jsonschema\"");
        assertThat(info.get("attachments").size()).isEqualTo(1);
        assertThat(info.get("metadata").get(0).get("metadata").isObject()).isTrue();
    }

    @Test
    void unclosedFileShowsTheChannelsOfItsMessages() throws IOException {
        byte[] whole = Files.readAllBytes(drive);
        long end;
        try (McapReader reader = McapReader.open(drive)) {
            end = reader.summary().chunkIndexes().stream()
                    .mapToLong(chunk -> chunk.chunkStartOffset() + chunk.chunkLength())
                    .max()
                    .orElseThrow();
        }
        Path cut = Files.write(folder.resolve("cut.mcap"), Arrays.copyOf(whole, (int) end));

        CommandRun info = CommandRun.of("info", cut);
        assertThat(info.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(info.out()).contains("messages:    30").contains("/protobuf").contains("Count [jsonschema]");
        assertThat(CommandRun.of("list", "channels", cut).out()).contains("/protobuf");
        assertThat(CommandRun.of("list", "schemas", cut).out()).contains("Count");
    }

    @Test
    void info_countsTheMessagesOfAFileWithoutStatistics() throws IOException {
        Path file = Drive.write(
                folder.resolve("bare.mcap"),
                McapWriter.builder().chunked(false).statistics(false).repeatChannels(false));

        assertThat(CommandRun.of("info", file).out())
                .contains("messages:    30")
                .contains("compression: none (no chunks)")
                .contains("/protobuf");
    }

    @Test
    void info_ofAFileWithNothingInItSaysSo() throws IOException {
        Path empty = folder.resolve("empty.mcap");
        McapWriter.create(empty).close();

        CommandRun run = CommandRun.of("info", empty);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("messages:    0", "channels:    0").doesNotContain("duration");
    }

    @Test
    void list_tellsTheRecordsOfEachKind() {
        assertThat(CommandRun.of("list", "attachments", drive).out()).contains("notes.txt", "text/plain");
        assertThat(CommandRun.of("list", "channels", drive).out()).contains("/raw", "{\"k\":\"v\"}");
        assertThat(CommandRun.of("list", "chunks", drive).lines()).hasSizeGreaterThan(5);
        assertThat(CommandRun.of("list", "metadata", drive).out()).contains("robot", "{\"name\":\"arm\"}");
        assertThat(CommandRun.of("list", "schemas", drive).out()).contains("test.Outer.Reading", "protobuf");
        assertThat(CommandRun.of("list", "schemas", drive, "--data").lines())
                .contains("Count:", "{\"type\":\"object\"}");
    }

    @Test
    void timesAreUnsigned() throws IOException {
        Path file = folder.resolve("times.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            for (long time : new long[] {0, 5, Long.MIN_VALUE, -1}) {
                writer.writeMessage(channel, time, new byte[1]);
            }
        }

        assertThat(CommandRun.of("info", file).out())
                .contains("duration:    5124095:34:33.709 h")
                .contains("start:       0.000000000\n")
                .contains("end:         2554-07-21T23:34:33.709551615Z (18446744073.709551615)")
                .contains("0.00 Hz");
        assertThat(CommandRun.of("cat", file, "--start", "18446744073.709551615")
                        .lines())
                .hasSize(1);
        assertThat(CommandRun.of("cat", file, "--start-secs", "18446744073").lines())
                .hasSize(1);
        assertThat(CommandRun.of("cat", file, "--start", "2300-01-01T00:00:00Z").lines())
                .hasSize(1);
        assertThat(CommandRun.of("cat", file, "--start", "18446744073.709551616")
                        .code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void shortDurationsAreNotZero() throws IOException {
        Path file = folder.resolve("short.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, new byte[1]);
            writer.writeMessage(channel, 5, new byte[1]);
        }

        assertThat(CommandRun.of("info", file).out()).contains("duration:    4 ns");
    }

    @Test
    void columnsAreAlignedInEveryScript() throws IOException {
        Path file = folder.resolve("wide.mcap");
        try (McapWriter writer = McapWriter.builder().eagerDefinitions(true).create(file)) {
            writer.addChannel(0, "/温度", "raw", Map.of());
            writer.addChannel(0, "/e\u0301", "raw", Map.of());
            writer.addChannel(0, "/😀", "raw", Map.of());
        }

        assertThat(CommandRun.of("list", "channels", file).lines())
                .containsExactly(
                        "id  schema id  topic  encoding  metadata",
                        " 1          0  /温度  raw       {}",
                        " 2          0  /e\u0301     raw       {}",
                        " 3          0  /😀    raw       {}");
    }
}
