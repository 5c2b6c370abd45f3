package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Timestamp;
import com.google.protobuf.TimestampProto;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.foxglove4j.mcap.ByteSlice;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapAttachment;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.MessageOrder;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class McapCommandTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = 1_700_000_000L * SECOND;

    @TempDir
    Path folder;

    private Path drive;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** Ten messages a topic, one a second: /json, /protobuf half a second later, /raw out of order. */
    @BeforeEach
    void writeFile() throws IOException {
        drive = folder.resolve("drive.mcap");
        try (McapWriter writer =
                McapWriter.builder().chunkSizeBytes(200).profile("test").create(drive)) {
            int json = writer.addChannel(
                    writer.addSchema("Count", "jsonschema", "{\"type\":\"object\"}".getBytes(UTF_8)),
                    "/json",
                    "json",
                    Map.of());
            byte[] descriptor = FileDescriptorSet.newBuilder()
                    .addFile(TimestampProto.getDescriptor().toProto())
                    .build()
                    .toByteArray();
            int protobuf = writer.addChannel(
                    writer.addSchema("google.protobuf.Timestamp", "protobuf", descriptor),
                    "/protobuf",
                    "protobuf",
                    Map.of());
            int raw = writer.addChannel(0, "/raw", "bytes", Map.of("k", "v"));
            writer.writeMetadata("robot", Map.of("name", "arm"));
            for (int i = 0; i < 10; i++) {
                writer.writeMessage(json, BEGIN + i * SECOND, ("{\n \"n\": " + i + "}").getBytes(UTF_8));
                byte[] stamp = Timestamp.newBuilder().setSeconds(i).build().toByteArray();
                writer.writeMessage(protobuf, BEGIN + i * SECOND + SECOND / 2, stamp);
                writer.writeMessage(raw, BEGIN + (9 - i) * SECOND, new byte[] {(byte) i});
            }
            writer.writeAttachment(
                    new McapAttachment(5, 6, "notes.txt", "text/plain", ByteSlice.of("hello".getBytes(UTF_8))));
        }
    }

    @Test
    void info_tellsWhatIsInTheFile() {
        assertThat(run("info", drive.toString())).isZero();

        assertThat(out.toString())
                .contains("messages:    30")
                .contains("profile:     test")
                .contains("duration:    9.500 s")
                .contains("start:       2023-11-14T22:13:20Z (1700000000.000000000)")
                .contains("Count [jsonschema]")
                .contains("no schema")
                .contains("attachments: 1")
                .contains("metadata:    1");
    }

    @Test
    void list_tellsTheRecordsOfEachKind() {
        for (String kind : List.of("attachments", "channels", "chunks", "metadata", "schemas")) {
            assertThat(run("list", kind, drive.toString())).isZero();
        }

        assertThat(out.toString())
                .contains("notes.txt")
                .contains("{k=v}")
                .contains("{name=arm}")
                .contains("google.protobuf.Timestamp");
    }

    @Test
    void catJson_printsWhatWasWritten() {
        assertThat(run("cat", "--json", drive.toString())).isZero();

        List<JsonNode> lines = lines();
        assertThat(lines).hasSize(30);
        assertThat(lines.stream().filter(line -> line.get("topic").asString().equals("/json")))
                .extracting(line -> line.get("data").get("n").asInt())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(lines.stream().filter(line -> line.get("topic").asString().equals("/protobuf")))
                .extracting(line -> line.get("data").get("seconds").asInt())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(lines.stream().filter(line -> line.get("topic").asString().equals("/raw")))
                .extracting(line -> line.get("data_base64").asString())
                .startsWith("CQ==")
                .endsWith("AA==");
        assertThat(lines)
                .isSortedAccordingTo((a, b) -> a.get("log_time")
                        .decimalValue()
                        .compareTo(b.get("log_time").decimalValue()));
    }

    @Test
    void cat_selectsByTopicTimeAndNumber() {
        assertThat(run(
                        "cat",
                        "--topics",
                        "/json,/raw",
                        "--start",
                        "1700000003.0",
                        "--end",
                        "2023-11-14T22:13:26Z",
                        "--limit",
                        "4",
                        drive.toString()))
                .isZero();

        assertThat(out.toString().lines())
                .hasSize(4)
                .first()
                .isEqualTo("1700000003.000000000 /json [Count] [123 10 32 34 110 34 58 32 51 125]");
    }

    @Test
    void filter_keepsOrderTopicsTimesAndExtras() throws IOException {
        Path cut = folder.resolve("cut.mcap");
        assertThat(run(
                        "filter",
                        drive.toString(),
                        "-y",
                        "/(json|raw)",
                        "-n",
                        "/raw",
                        "-S",
                        Long.toString(BEGIN + 2 * SECOND),
                        "-o",
                        cut.toString(),
                        "--compression",
                        "lz4"))
                .isZero();

        try (McapReader reader = McapReader.open(cut)) {
            assertThat(reader.summary().channels()).hasSize(1);
            assertThat(reader.header().profile()).isEqualTo("test");
            assertThat(reader.statistics().messageCount()).isEqualTo(8);
            assertThat(reader.summary().metadataIndexes()).hasSize(1);
            assertThat(reader.summary().attachmentIndexes()).hasSize(1);
        }
    }

    @Test
    void filter_mayLeaveExtrasOut() throws IOException {
        Path cut = folder.resolve("cut.mcap");
        assertThat(run("filter", drive.toString(), "--exclude-metadata", "--exclude-attachments", "-o", cut.toString()))
                .isZero();

        try (McapReader reader = McapReader.open(cut)) {
            assertThat(reader.summary().metadataIndexes()).isEmpty();
            assertThat(reader.summary().attachmentIndexes()).isEmpty();
        }
    }

    @Test
    void sort_ordersByLogTime_convertKeepsTheOrder() throws IOException {
        Path sorted = folder.resolve("sorted.mcap");
        Path converted = folder.resolve("converted.mcap");
        assertThat(run("sort", drive.toString(), "-o", sorted.toString())).isZero();
        assertThat(run(
                        "convert",
                        drive.toString(),
                        "-o",
                        converted.toString(),
                        "--compression",
                        "none",
                        "--chunk-size",
                        "1KiB"))
                .isZero();

        assertThat(inFileOrder(sorted)).isSortedAccordingTo((a, b) -> Long.compare(a.logTimeNanos(), b.logTimeNanos()));
        assertThat(inFileOrder(sorted)).containsExactlyInAnyOrderElementsOf(inFileOrder(drive));
        assertThat(inFileOrder(converted)).isEqualTo(inFileOrder(drive));
        try (McapReader reader = McapReader.open(converted)) {
            assertThat(reader.summary().chunkIndexes())
                    .isNotEmpty()
                    .allMatch(chunk -> chunk.compression().equals(Compression.NONE.formatName()));
        }
    }

    @Test
    void merge_joinsByLogTimeAndEqualChannelsBecomeOne() throws IOException {
        Path first = folder.resolve("first.mcap");
        Path second = folder.resolve("second.mcap");
        Path merged = folder.resolve("merged.mcap");
        String middle = Long.toString(BEGIN + 4 * SECOND);
        assertThat(run("filter", drive.toString(), "-E", middle, "-o", first.toString()))
                .isZero();
        assertThat(run("filter", drive.toString(), "-S", middle, "-o", second.toString()))
                .isZero();

        assertThat(run("merge", second.toString(), first.toString(), "-o", merged.toString()))
                .isZero();

        assertThat(inFileOrder(merged))
                .isSortedAccordingTo((a, b) -> Long.compare(a.logTimeNanos(), b.logTimeNanos()))
                .hasSize(30);
        try (McapReader reader = McapReader.open(merged)) {
            assertThat(reader.summary().channels()).hasSize(3);
            assertThat(reader.summary().metadataIndexes()).hasSize(1);
            assertThat(reader.header().profile()).isEqualTo("test");
        }
    }

    @Test
    void getAttachment_writesItsData() throws IOException {
        Path notes = folder.resolve("notes.txt");
        assertThat(run("get", "attachment", drive.toString(), "-n", "notes.txt", "-o", notes.toString()))
                .isZero();
        assertThat(run("get", "metadata", drive.toString(), "-n", "robot")).isZero();

        assertThat(notes).hasContent("hello");
        assertThat(out.toString().strip()).isEqualTo("{\"name\":\"arm\"}");
    }

    @Test
    void recover_keepsWhatIsWhole() throws IOException {
        Path cut = folder.resolve("cut.mcap");
        Path good = folder.resolve("good.mcap");
        byte[] whole = Files.readAllBytes(drive);
        Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

        assertThat(run("recover", cut.toString(), "-o", good.toString())).isIn(ExitCode.OK, ExitCode.LOSSY);

        List<McapMessage> kept = inFileOrder(good);
        assertThat(kept).isNotEmpty();
        assertThat(lines(kept)).isEqualTo(lines(inFileOrder(drive)).subList(0, kept.size()));
        assertThat(out.toString()).contains("not closed").contains("messages:      " + kept.size() + " kept");
        try (McapReader reader = McapReader.open(good)) {
            assertThat(reader.header().profile()).isEqualTo("test");
        }
    }

    @Test
    void recoverInPlace_finishesAFileThatWasNotClosed() throws IOException {
        Path cut = folder.resolve("cut.mcap");
        byte[] whole = Files.readAllBytes(drive);
        Files.write(cut, Arrays.copyOf(whole, whole.length - 40));

        run("recover", cut.toString(), "--in-place");

        assertThat(lines(inFileOrder(cut))).isEqualTo(lines(inFileOrder(drive)));
        assertThat(run("recover", cut.toString())).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void doctor_findsNothingInOurFilesAndTheFaultInADamagedOne() throws IOException {
        Path sorted = folder.resolve("sorted.mcap");
        assertThat(run("sort", drive.toString(), "-o", sorted.toString())).isZero();
        assertThat(run("doctor", "--strict-message-order", sorted.toString())).isZero();
        assertThat(out.toString().lines()).singleElement().asString().contains("warning", "profile");

        byte[] bytes = Files.readAllBytes(sorted);
        bytes[bytes.length / 3] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.mcap"), bytes);

        assertThat(run("doctor", damaged.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(out.toString()).contains("damaged.mcap: ");
    }

    @Test
    void du_tellsBytesByTopic() {
        assertThat(run("du", drive.toString())).isZero();

        assertThat(out.toString().lines().skip(1)).hasSize(3).first().asString().startsWith("/json");
    }

    @Test
    void wrongUse_saysWhatToDo() throws IOException {
        Path other = Files.writeString(folder.resolve("other.mcap"), "precious");

        assertThat(run("info", folder.resolve("none.mcap").toString())).isEqualTo(ExitCode.FAILED);
        assertThat(run("info", other.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(run("sort", drive.toString(), "-o", other.toString())).isEqualTo(ExitCode.FAILED);
        assertThat(run("sort", drive.toString(), "-o", drive.toString(), "--overwrite"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("cat", "--start", "yesterday", drive.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(run("get", "attachment", drive.toString(), "-n", "none")).isEqualTo(ExitCode.USAGE);
        assertThat(run("nonsense")).isEqualTo(ExitCode.USAGE);

        assertThat(other).hasContent("precious");
        assertThat(err.toString())
                .contains("there is no such file")
                .contains("--overwrite replaces it")
                .contains("name another output")
                .contains("'yesterday' is no time")
                .contains("list attachments shows those there are");
        assertThat(inFileOrder(drive)).hasSize(30);
    }

    private int run(String... arguments) {
        return McapCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private List<JsonNode> lines() {
        JsonMapper mapper = new JsonMapper();
        return out.toString().lines().map(mapper::readTree).toList();
    }

    private static List<String> lines(List<McapMessage> messages) {
        return messages.stream()
                .map(message -> message.channel().topic() + message.logTimeNanos() + Arrays.toString(message.data()))
                .toList();
    }

    private static List<McapMessage> inFileOrder(Path file) throws IOException {
        List<McapMessage> messages = new ArrayList<>();
        try (McapReader reader = McapReader.open(file)) {
            reader.messages(MessageQuery.all().order(MessageOrder.FILE)).forEach(messages::add);
        }
        return messages;
    }
}
