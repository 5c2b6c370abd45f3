package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapUnknownRecord;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the files written by {@code filter}, {@code convert}, {@code compress}, {@code decompress}, {@code sort} and
 * {@code merge}.
 */
class RewritingTest {

    @TempDir
    Path folder;

    private Path drive;
    private Path target;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
        target = folder.resolve("target.mcap");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "convert", "compress", "decompress", "sort", "merge"})
    void everythingIsKept(String command) throws IOException {
        assertThat(CommandRun.of(command, drive, "-o", target)).is(silent());

        assertThat(Drive.messages(target)).containsExactlyInAnyOrderElementsOf(Drive.messages(drive));
        try (McapReader reader = McapReader.open(target);
                McapReader original = McapReader.open(drive)) {
            assertThat(reader.header().profile()).isEqualTo("test");
            assertThat(reader.summary().channels()).isEqualTo(original.summary().channels());
            assertThat(reader.summary().schemas()).isEqualTo(original.summary().schemas());
            assertThat(reader.readMetadata(reader.summary().metadataIndexes().get(0)))
                    .isEqualTo(original.readMetadata(
                            original.summary().metadataIndexes().get(0)));
            assertThat(reader.readAttachment(
                            reader.summary().attachmentIndexes().get(0)))
                    .isEqualTo(original.readAttachment(
                            original.summary().attachmentIndexes().get(0)));
            assertThat(reader.privateRecords())
                    .extracting(McapUnknownRecord::opcode)
                    .containsExactly(Drive.PRIVATE_OPCODE);
        }
        assertThat(CommandRun.of("doctor", target).lines()).allMatch(line -> line.contains("warning"));
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void filter_selectsTopicsAndTimesAndKeepsTheOrder() throws IOException {
        assertThat(CommandRun.of(
                        "filter",
                        drive,
                        "-y",
                        "/(json|raw)",
                        "-n",
                        "/raw",
                        "-S",
                        Drive.BEGIN + 2 * Drive.SECOND,
                        "-o",
                        target,
                        "--output-compression",
                        "lz4"))
                .is(silent());

        assertThat(Drive.messages(target))
                .isEqualTo(Drive.messages(drive).stream()
                        .filter(message -> message.startsWith("/json"))
                        .skip(2)
                        .toList());
        try (McapReader reader = McapReader.open(target)) {
            assertThat(reader.summary().channels())
                    .singleElement()
                    .satisfies(channel -> assertThat(channel.topic()).isEqualTo("/json"));
            assertThat(reader.summary().metadataIndexes()).hasSize(1);
            assertThat(reader.summary().attachmentIndexes()).hasSize(1);
        }
    }

    @Test
    void filter_saysThatNothingWasSelected() {
        CommandRun run = CommandRun.of("filter", drive, "-y", "json", "-o", target);

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("no messages selected; run mcap4j info");
    }

    @Test
    void filter_leavesExtrasOutAndSortsOnRequest() throws IOException {
        assertThat(CommandRun.of(
                        "filter",
                        drive,
                        "--exclude-metadata",
                        "--exclude-attachments",
                        "--order",
                        "log_time",
                        "-o",
                        target))
                .is(silent());

        assertThat(Drive.times(target)).isSorted().hasSize(30);
        try (McapReader reader = McapReader.open(target)) {
            assertThat(reader.summary().metadataIndexes()).isEmpty();
            assertThat(reader.summary().attachmentIndexes()).isEmpty();
        }
        assertThat(CommandRun.of(
                        "filter", drive, "--include-metadata", "--include-attachments", "-o", target, "--overwrite"))
                .is(silent());
    }

    @Test
    void filter_takesTheLastMessageBeforeTheStartOfTopicsThatAskForIt() throws IOException {
        assertThat(CommandRun.of(
                        "filter", drive, "-S", "1700000007.0", "-l", "/(json|raw)", "-n", "/raw", "-o", target))
                .is(silent());

        assertThat(Drive.read(target).stream()
                        .filter(message -> message.channel().topic().equals("/json"))
                        .map(message -> (message.logTimeNanos() - Drive.BEGIN) / Drive.SECOND))
                .containsExactly(6L, 7L, 8L, 9L);
        assertThat(Drive.read(target).stream()
                        .filter(message -> message.channel().topic().equals("/protobuf")))
                .hasSize(3);
    }

    @Test
    void sort_ordersByLogTimeAndKeepsTheOrderOfOneTime() throws IOException {
        assertThat(CommandRun.of("sort", drive, "--output-file", target)).is(silent());

        assertThat(Drive.times(target)).isSorted();
        assertThat(Drive.messages(target).get(0)).startsWith("/json");
        assertThat(Drive.messages(target).get(1)).startsWith("/raw");
    }

    @Test
    void convert_changesCompressionAndChunks() throws IOException {
        assertThat(CommandRun.of(
                        "convert",
                        drive,
                        "-o",
                        target,
                        "--compression",
                        "zstd",
                        "--compression-level",
                        "19",
                        "--chunk-size",
                        "64KiB"))
                .is(silent());
        assertThat(compressions(target)).containsExactly("zstd");

        assertThat(CommandRun.of("decompress", target, "-o", folder.resolve("plain.mcap")))
                .is(silent());
        assertThat(compressions(folder.resolve("plain.mcap"))).containsExactly("");

        assertThat(CommandRun.of(
                        "compress", folder.resolve("plain.mcap"), "--compression=lz4", "-o", target, "--overwrite"))
                .is(silent());
        assertThat(compressions(target)).containsExactly("lz4");
        assertThat(Drive.messages(target)).isEqualTo(Drive.messages(drive));
    }

    @Test
    void chunksAndChecksumsCanBeOmitted() throws IOException {
        for (String option : List.of("--unchunked", "--chunked=false")) {
            assertThat(CommandRun.of("convert", option, drive, "-o", target, "--overwrite"))
                    .is(silent());
            assertThat(compressions(target)).isEmpty();
        }
        assertThat(CommandRun.of("convert", "--include-crc=false", drive, "-o", target, "--overwrite"))
                .is(silent());
        byte[] bytes = Files.readAllBytes(target);
        assertThat(new byte[] {bytes[bytes.length - 12], bytes[bytes.length - 9]})
                .containsExactly(0, 0);
    }

    @Test
    void merge_joinsByLogTimeAndEqualChannelsBecomeOne() throws IOException {
        Path first = folder.resolve("first.mcap");
        Path second = folder.resolve("second.mcap");
        String middle = Long.toString(Drive.BEGIN + 4 * Drive.SECOND);
        CommandRun.of("filter", drive, "-E", middle, "-o", first);
        CommandRun.of("filter", drive, "-S", middle, "-o", second);

        assertThat(CommandRun.of("merge", second, first, "-o", target)).is(silent());

        assertThat(Drive.times(target)).isSorted();
        assertThat(Drive.messages(target)).containsExactlyInAnyOrderElementsOf(Drive.messages(drive));
        try (McapReader reader = McapReader.open(target)) {
            assertThat(reader.summary().channels()).hasSize(3);
            assertThat(reader.summary().metadataIndexes()).hasSize(1);
            assertThat(reader.summary().attachmentIndexes()).hasSize(2);
            assertThat(reader.header().profile()).isEqualTo("test");
        }
    }

    @Test
    void merge_coalescesChannelsAsItIsTold() throws IOException {
        Path first = oneChannel("first.mcap", Map.of("robot", "a"));
        Path second = oneChannel("second.mcap", Map.of("robot", "b"));

        assertThat(mergedChannels("auto", first, second)).isEqualTo(2);
        assertThat(mergedChannels("force", first, second)).isEqualTo(1);
        assertThat(mergedChannels("auto", first, first)).isEqualTo(1);
        assertThat(mergedChannels("none", first, first)).isEqualTo(2);
        assertThat(Drive.read(target)).hasSize(2);
    }

    @Test
    void merge_keepsEqualMetadataOnRequest() throws IOException {
        assertThat(CommandRun.of("merge", drive, drive, "--allow-duplicate-metadata", "-o", target))
                .is(silent());

        try (McapReader reader = McapReader.open(target)) {
            assertThat(reader.summary().metadataIndexes()).hasSize(2);
        }
    }

    @Test
    void merge_ofOneTimeKeepsTheOrderOfTheFiles() throws IOException {
        Path first = oneChannel("first.mcap", Map.of("robot", "a"));
        Path second = oneChannel("second.mcap", Map.of("robot", "b"));

        CommandRun.of("merge", second, first, "-o", target);

        assertThat(Drive.read(target))
                .extracting(message -> message.channel().metadata().get("robot"))
                .containsExactly("b", "a");
    }

    @Test
    void add_growsTheFileWhereItIs() throws IOException {
        List<String> before = Drive.messages(drive);
        Path yaml = Files.writeString(folder.resolve("camera.yaml"), "f: 1");

        assertThat(CommandRun.of(
                        "add",
                        "attachment",
                        drive,
                        "-f",
                        yaml,
                        "--content-type",
                        "application/yaml",
                        "--log-time",
                        "2023-11-14T22:13:20Z"))
                .is(silent());
        assertThat(CommandRun.of("add", "metadata", drive, "-n", "place", "-k", "hall=3", "-k", "floor=a=b"))
                .is(silent());

        assertThat(CommandRun.of("get", "attachment", drive, "-n", "camera.yaml")
                        .out())
                .isEqualTo("f: 1");
        assertThat(CommandRun.of("list", "attachments", drive).out())
                .contains("application/yaml", "2023-11-14T22:13:20Z");
        assertThat(CommandRun.of("get", "metadata", drive, "-n", "place").out())
                .contains("\"hall\": \"3\"", "\"floor\": \"a=b\"");
        assertThat(Drive.messages(drive)).isEqualTo(before);
        assertThat(CommandRun.of("doctor", drive).lines()).allMatch(line -> line.contains("warning"));
    }

    @Test
    void add_losesNoTextOfAKeyThatIsGivenTwice() throws IOException {
        byte[] before = Files.readAllBytes(drive);

        CommandRun twice = CommandRun.of("add", "metadata", drive, "-n", "a", "-k", "b=1", "-k", "b=2");
        assertThat(twice.code()).isEqualTo(ExitCode.USAGE);
        assertThat(twice.err()).contains("key b is given twice; each key can have only one value");
        assertThat(CommandRun.of("add", "metadata", drive, "-n", "a", "-k", "b").err())
                .contains("expected KEY=VALUE after --key, found b");

        assertThat(drive).hasBinaryContent(before);
    }

    @Test
    void add_takesFilesWithoutChunks() throws IOException {
        Path plain =
                Drive.write(folder.resolve("plain.mcap"), McapWriter.builder().chunked(false));

        assertThat(CommandRun.of("add", "metadata", plain, "-n", "a", "-k", "b=c"))
                .is(silent());

        assertThat(Drive.messages(plain)).isEqualTo(Drive.messages(drive));
    }

    private Path oneChannel(String name, Map<String, String> metadata) throws IOException {
        Path file = folder.resolve(name);
        try (McapWriter writer = McapWriter.create(file)) {
            writer.writeMessage(writer.addChannel(0, "/a", "raw", metadata), 7, new byte[] {1});
        }
        return file;
    }

    private int mergedChannels(String coalescing, Path... files) throws IOException {
        assertThat(CommandRun.of(
                        "merge", files[0], files[1], "--coalesce-channels", coalescing, "-o", target, "--overwrite"))
                .is(silent());
        try (McapReader reader = McapReader.open(target)) {
            return reader.summary().channels().size();
        }
    }

    private static List<String> compressions(Path file) throws IOException {
        try (McapReader reader = McapReader.open(file)) {
            return reader.summary().chunkIndexes().stream()
                    .map(chunk -> chunk.compression())
                    .toList();
        }
    }

    /** A command that has printed nothing. */
    private static Condition<CommandRun> silent() {
        return new Condition<>(
                run -> run.code() == ExitCode.OK
                        && run.bytes().length == 0
                        && run.err().isEmpty(),
                "done in silence");
    }
}
