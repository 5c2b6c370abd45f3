package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What info, list, cat, du, doctor and get print. */
class LookingTest {

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
    void channelsOfAFileThatWasNotClosedAreThoseOfItsMessages() throws IOException {
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
    void cat_wantsALimitThatIsNotNegative() {
        CommandRun run = CommandRun.of("cat", drive, "--limit", "-1");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--limit wants a number of messages, found -1");
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

    @Test
    void cat_saysThatNothingWasSelectedAndHowTheTimesWereUnderstood() {
        CommandRun run = CommandRun.of("cat", "--topics", "/jason", "-S", "1700000003", drive);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("no message of /jason is selected from 1.700000003;", "mcap4j info");
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
    void du_tellsBytesByKindAndTopic() {
        CommandRun run = CommandRun.of("du", drive);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("chunks", "attachments", "summary and the rest");
        assertThat(run.lines().get(run.lines().size() - 1)).startsWith("/raw").contains("10 B");
    }

    @Test
    void du_findsTheSameInTheIndexesWhereDefinitionsStandBeforeAllMessages() throws IOException {
        Path file = folder.resolve("indexed.mcap");
        int length = 3;
        try (McapWriter writer =
                McapWriter.builder().eagerDefinitions(true).chunkSizeBytes(1000).create(file)) {
            int first = writer.addChannel(0, "/first", "raw", Map.of());
            int second = writer.addChannel(0, "/second", "raw", Map.of());
            for (int i = 0; i < 100; i++) {
                writer.writeMessage(i % 3 == 0 ? first : second, i, new byte[length + i]);
            }
        }
        String exact = CommandRun.of("du", file).out();
        assertThat(exact).contains("/first", "/second");

        assertThat(CommandRun.of("du", "--approximate", file).out()).isEqualTo(exact);
    }

    @Test
    void du_readsTheMessagesWhereTheIndexesDoNotTellOfAll() throws IOException {
        Path file = Drive.write(
                folder.resolve("unindexed.mcap"),
                McapWriter.builder().chunkSizeBytes(200).messageIndex(false));

        assertThat(CommandRun.of("du", "--approximate", file).out())
                .isEqualTo(CommandRun.of("du", file).out());
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
    void shortTimesAreNotNothing() throws IOException {
        Path file = folder.resolve("short.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            int channel = writer.addChannel(0, "/a", "raw", Map.of());
            writer.writeMessage(channel, 1, new byte[1]);
            writer.writeMessage(channel, 5, new byte[1]);
        }

        assertThat(CommandRun.of("info", file).out()).contains("duration:    4 ns");
    }

    @Test
    void columnsStandUnderEachOtherWhateverTheScript() throws IOException {
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

    @Test
    void get_givesAttachmentsAndMetadata() throws IOException {
        Path notes = folder.resolve("notes.txt");

        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "-o", notes)
                        .code())
                .isZero();
        assertThat(notes).hasContent("hello");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt").bytes())
                .isEqualTo("hello".getBytes(UTF_8));
        assertThat(CommandRun.of("get", "metadata", drive, "-n", "robot").out())
                .isEqualTo("{\n  \"name\": \"arm\"\n}" + System.lineSeparator());

        CommandRun none = CommandRun.of("get", "attachment", drive, "-n", "none");
        assertThat(none.code()).isEqualTo(ExitCode.FAILED);
        assertThat(none.err()).contains("list attachments shows those there are");
        assertThat(CommandRun.of("get", "metadata", drive, "-n", "none").err()).contains("no metadata named 'none'");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "-o", notes)
                        .err())
                .contains(notes + ": exists already; --overwrite replaces it");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "-o", notes, "--overwrite")
                        .code())
                .isZero();
        assertThat(notes).hasContent("hello");
        assertThat(CommandRun.of("get", "attachment", drive, "--offset", 1).err())
                .contains("there is no attachment at offset 1");
    }

    @Test
    void get_leavesNoAttachmentThatIsDamaged() throws IOException {
        byte[] bytes = Files.readAllBytes(drive);
        int hello = new String(bytes, ISO_8859_1).indexOf("hello");
        bytes[hello] = 'j';
        Path damaged = Files.write(folder.resolve("damaged.mcap"), bytes);
        Path notes = Files.writeString(folder.resolve("notes.txt"), "as before");

        CommandRun run = CommandRun.of("get", "attachment", damaged, "-n", "notes.txt", "-o", notes, "--overwrite");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(damaged + ": ", "CRC");
        assertThat(notes).hasContent("as before");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void get_asksWhichOfSeveralAttachments() throws IOException {
        assertThat(CommandRun.of("add", "attachment", drive, "-f", Files.writeString(folder.resolve("notes.txt"), "2"))
                        .code())
                .isZero();

        CommandRun both = CommandRun.of("get", "attachment", drive, "-n", "notes.txt");
        assertThat(both.err()).contains("2 attachments", "--offset: ");
        String second = both.err().strip().replaceAll(".* ", "");
        assertThat(CommandRun.of("get", "attachment", drive, "--offset", second).out())
                .isEqualTo("2");
        assertThat(CommandRun.of("get", "attachment", drive, "-n", "notes.txt", "--offset", second)
                        .out())
                .isEqualTo("2");
    }

    @Test
    void doctor_findsNothingInAGoodFileAndTheFaultInADamagedOne() throws IOException {
        Path good = folder.resolve("good.mcap");
        try (McapWriter writer = McapWriter.create(good)) {
            writer.writeMessage(writer.addChannel(0, "/a", "raw", Map.of()), 1, new byte[5000]);
        }
        assertThat(CommandRun.of("doctor", good, good).out()).isEmpty();

        byte[] bytes = Files.readAllBytes(good);
        bytes[bytes.length / 3] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.mcap"), bytes);
        CommandRun run = CommandRun.of("doctor", good, damaged);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.lines()).allMatch(line -> line.startsWith(damaged + ": "));
        assertThat(CommandRun.of("doctor", "--strict-message-order", drive).code())
                .isEqualTo(ExitCode.FAILED);
    }

    @Test
    void doctor_coloursWhatItFindsOnATerminalOnly() throws IOException {
        Path cut = Files.write(folder.resolve("cut.mcap"), new byte[] {1, 2});
        Console.Terminal terminal = new Console.Terminal(false, true, true, true);

        assertThat(CommandRun.with(new byte[0], terminal, "doctor", cut).out()).contains("\u001b[31m");
        assertThat(CommandRun.of("doctor", cut).out()).doesNotContain("\u001b");
    }

    private static List<JsonNode> on(String topic, List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.get("topic").asString().equals(topic))
                .toList();
    }
}
