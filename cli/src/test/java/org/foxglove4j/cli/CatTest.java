package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Tests which messages {@code cat} prints, and in which format. */
class CatTest {

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
    }

    @Test
    void cat_wantsALimitThatIsNotNegative() {
        CommandRun run = CommandRun.of("cat", drive, "--limit", "-1");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--limit must not be negative, found -1");
    }

    @Test
    void cat_saysThatNothingWasSelectedAndHowTheTimesWereUnderstood() {
        CommandRun run = CommandRun.of("cat", "--topics", "/jason", "-S", "1700000003", drive);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("no messages on /jason selected from 1.700000003;", "mcap4j info");
    }

    @Test
    void cat_selectsByTopicTimeAndNumber() {
        CommandRun run = CommandRun.of(
                "cat",
                "--topics",
                "/json,/raw",
                "--start",
                "1700000003.0",
                "--end",
                "2023-11-14T22:13:26Z",
                "--limit",
                4,
                drive);

        assertThat(run.lines())
                .hasSize(4)
                .first()
                .isEqualTo("1700000003000000000 /json [Count] [123 10 32 34 110 34 58 32 51 125]");
        assertThat(run.lines().get(1)).isEqualTo("1700000003000000000 /raw [no schema] [6]");
        assertThat(CommandRun.of("cat", "--start-secs", 1700000003, "--end-secs", 1700000004, drive)
                        .lines())
                .hasSize(3);
        assertThat(CommandRun.of("cat", "-y", "/.*o.*", "-n", "/json", drive).lines())
                .hasSize(10);
        assertThat(CommandRun.of("cat", drive, drive).lines()).hasSize(60);
    }

    @Test
    void cat_followsAFileThatIsBeingWrittenUntilItIsClosed() throws Exception {
        Path file = folder.resolve("growing.mcap");
        CommandRun[] run = new CommandRun[1];
        Thread reading;
        try (McapWriter writer = McapWriter.create(file)) {
            reading = new Thread(() -> run[0] = CommandRun.of("cat", "--follow", file));
            reading.start();
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            for (int i = 0; i < 5; i++) {
                writer.writeMessage(channel, i, new byte[] {1});
                writer.flush();
            }
        }
        reading.join(30_000);

        assertThat(run[0].code()).isZero();
        assertThat(run[0].lines()).hasSize(5);
        assertThat(CommandRun.of("cat", "-f", file, file).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void catJson_decodesJsonAndProtobufAndGivesTheBytesOfOthers() {
        CommandRun run = CommandRun.of("cat", "--json", drive);

        assertThat(run.code()).isZero();
        List<JsonNode> lines = run.objects();
        assertThat(lines).hasSize(30);
        assertThat(lines.get(0).propertyNames())
                .containsExactly("topic", "sequence", "log_time", "publish_time", "data");
        assertThat(run.lines().get(0))
                .contains("\"log_time\":1700000000.000000000,\"publish_time\":1700000000.000000000,");
        assertThat(on("/json", lines))
                .extracting(line -> line.get("data").get("n").asInt())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(on("/protobuf", lines))
                .allSatisfy(line ->
                        assertThat(line.get("data").get("state").asString()).isEqualTo("BUSY"));
        assertThat(on("/protobuf", lines).get(3).get("data").get("count").bigIntegerValue())
                .isEqualTo(BigInteger.ONE.shiftLeft(63).add(BigInteger.valueOf(3)));
        assertThat(on("/raw", lines))
                .extracting(line -> line.get("data_base64").asString())
                .startsWith("CQ==")
                .endsWith("AA==");
        assertThat(run.err().lines()).singleElement().asString().contains("/raw", "bytes", "data_base64");
        assertThat(lines)
                .isSortedAccordingTo((a, b) -> a.get("log_time")
                        .decimalValue()
                        .compareTo(b.get("log_time").decimalValue()));
    }

    @Test
    void catJson_goesOnBehindAMessageThatIsNotWhatItSays() throws IOException {
        Path file = folder.resolve("odd.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            int json = writer.addChannel(0, "/json", "json", Map.of());
            int schema = writer.addSchema("test.Missing", "protobuf", new byte[] {7, 7, 7});
            int protobuf = writer.addChannel(schema, "/protobuf", "protobuf", Map.of());
            writer.writeMessage(json, 1, "{\"open\":".getBytes(UTF_8));
            writer.writeMessage(json, 2, new byte[0]);
            writer.writeMessage(protobuf, 3, new byte[] {1});
            writer.writeMessage(json, 4, "[1]".getBytes(UTF_8));
        }

        CommandRun run = CommandRun.of("cat", "--json", file);

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.objects()).hasSize(4);
        assertThat(run.objects().get(0).get("data_base64").asString()).isEqualTo("eyJvcGVuIjo=");
        assertThat(run.objects().get(3).get("data").toString()).isEqualTo("[1]");
        assertThat(run.err().lines()).hasSize(2);
    }

    private static List<JsonNode> on(String topic, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.get("topic").asString().equals(topic))
                .toList();
    }
}
