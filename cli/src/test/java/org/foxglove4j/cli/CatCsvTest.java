package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prints the messages of one topic as a table. */
class CatCsvTest {

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
    }

    @Test
    void catCsv_hasAColumnForEachValueOfEachMessage() throws IOException {
        Path file = folder.resolve("rows.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            int channel = writer.addChannel(0, "/arm", "json", Map.of());
            writer.writeMessage(channel, 1, "{\"joints\":[1.50],\"note\":null}".getBytes(UTF_8));
            writer.writeMessage(
                    channel,
                    2,
                    "{\"joints\":[1,2],\"at\":{\"x\":2.5},\"note\":\"a \\\"b\\\", c\",\"ok\":true}".getBytes(UTF_8));
            writer.writeMessage(channel, 3, "7".getBytes(UTF_8));
        }

        CommandRun run = CommandRun.of("cat", "--format", "csv", file);

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines())
                .containsExactly(
                        "log_time,publish_time,sequence,data,joints.0,joints.1,at.x,note,ok",
                        "0.000000001,0.000000001,1,,1.50,,,,",
                        "0.000000002,0.000000002,2,,1,2,2.5,\"a \"\"b\"\", c\",true",
                        "0.000000003,0.000000003,3,7,,,,,");
    }

    @Test
    void catCsv_isOfOneTopicAndOfSeveralFiles() {
        CommandRun both = CommandRun.of("cat", "--format", "csv", "-y", "/json|/raw", drive);
        assertThat(both.code()).isEqualTo(ExitCode.USAGE);
        assertThat(both.out()).isEmpty();
        assertThat(both.err()).contains("one topic", "/json and /raw", "--topics");

        assertThat(CommandRun.of("cat", "--format", "csv", "--topics", "/protobuf", "--limit", 11, drive, drive)
                        .lines())
                .hasSize(12)
                .startsWith(
                        "log_time,publish_time,sequence,state,count",
                        "1700000000.500000000,1700000000.500000000,1,BUSY,9223372036854775808");
    }

    @Test
    void catCsv_ofBytesThatAreNotDecodedHasThemAsBase64AndSaysSoOnce() {
        CommandRun run = CommandRun.of("cat", "--format", "csv", "--topics", "/raw", drive);

        assertThat(run.lines())
                .startsWith("log_time,publish_time,sequence,data_base64")
                .hasSize(11);
        assertThat(run.err().lines()).singleElement().asString().contains("data_base64");
    }

    @Test
    void catCsv_ofStandardInputTellsOfWhatTheFirstMessageLacks() throws IOException {
        Path file = folder.resolve("rows.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            int channel = writer.addChannel(0, "/arm", "json", Map.of());
            writer.writeMessage(channel, 1, "{\"a\":1}".getBytes(UTF_8));
            writer.writeMessage(channel, 2, "{\"b\":2,\"a\":3}".getBytes(UTF_8));
        }

        CommandRun run =
                CommandRun.with(Files.readAllBytes(file), Console.Terminal.NONE, "cat", "--format", "csv", "-");

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.lines()).hasSize(3).endsWith("0.000000002,0.000000002,2,3");
        assertThat(run.err()).contains("[b]", "first message");
    }
}
