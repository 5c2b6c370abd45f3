package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.foxglove4j.cli.rosbag2.SampleBags;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROS 2 bags that consist of MCAP files, or whose files or messages are compressed. */
class ConvertCompressedBagTest {

    @TempDir
    Path folder;

    private Path bag;
    private Path target;

    @BeforeEach
    void makeFolders() throws IOException {
        bag = Files.createDirectory(folder.resolve("drive"));
        target = Files.createDirectory(folder.resolve("out")).resolve("drive.mcap");
    }

    @Test
    void compressedDatabasesAreConverted() throws IOException {
        compress("drive_0.db3.zstd", SampleBags.bytes("small.db3"));
        compress("drive_1.db3.zstd", SampleBags.bytes("small.db3"));
        list("FILE", "drive_0.db3.zstd", "drive_1.db3.zstd");

        assertConverts(bag, ExitCode.OK, "");
        assertThat(Drive.times(target)).hasSize(80);
        assertConverts(bag.resolve("drive_0.db3.zstd"), ExitCode.OK, "");
        assertThat(Drive.times(target)).hasSize(40);
    }

    @Test
    void compressedDatabaseIsReadFromAPipe() throws IOException {
        byte[] compressed = Zstd.compress(SampleBags.bytes("small.db3"));

        CommandRun run = CommandRun.with(
                compressed, Console.Terminal.NONE, "convert", "-", "-o", target, "--without-definitions");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Drive.times(target)).hasSize(40);
    }

    @Test
    void cutCompressedDatabaseKeepsItsBeginning() throws IOException {
        byte[] database = SampleBags.bytes("small.db3");
        byte[] blocks = Zstd.compress(Arrays.copyOf(database, database.length * 20));
        Files.write(bag.resolve("drive_0.db3.zstd"), Arrays.copyOf(blocks, blocks.length - 5));

        assertConverts(
                bag,
                ExitCode.LOSSY,
                bag.resolve("drive_0.db3.zstd") + ": the compressed data is damaged or cut off; only the ");
        assertThat(Drive.times(target)).hasSize(40);
    }

    @Test
    void directoryOfMcapFilesBecomesOneFile() throws IOException {
        Drive.write(bag.resolve("drive_0.mcap"));
        compress("drive_1.mcap.zstd", Files.readAllBytes(Drive.write(folder.resolve("other.mcap"))));

        assertConverts(bag, ExitCode.OK, "");
        List<String> single = Drive.messages(bag.resolve("drive_0.mcap"));
        assertThat(Drive.messages(target)).hasSize(60).startsWith(single.toArray(String[]::new));
        assertThat(CommandRun.of("list", "channels", target).lines()).hasSize(4);
        assertThat(CommandRun.of("list", "metadata", target).lines()).hasSize(2);
        assertThat(CommandRun.of("list", "attachments", target).lines()).hasSize(3);
    }

    @Test
    void lastMcapFileOfAKilledRecorderIsConvertedAsFarAsPossible() throws IOException {
        Drive.write(bag.resolve("drive_0.mcap"));
        byte[] whole = Files.readAllBytes(bag.resolve("drive_0.mcap"));
        Files.write(bag.resolve("drive_1.mcap"), Arrays.copyOf(whole, whole.length / 2));

        assertConverts(
                bag,
                ExitCode.LOSSY,
                bag.resolve("drive_1.mcap") + " was not closed or is truncated; converting the intact part");
        assertThat(Drive.times(target)).hasSizeBetween(35, 55);
    }

    @Test
    void compressedMessagesInMcapFilesAreDecompressed() throws IOException {
        byte[] first = "\0\1\0\0 first".getBytes(UTF_8);
        byte[] second = "\0\1\0\0 second".getBytes(UTF_8);
        Path file = bag.resolve("drive_0.mcap");
        try (McapWriter writer = McapWriter.builder().profile("ros2").create(file)) {
            int channel = writer.addChannel(0, "/chat", "cdr", Map.of());
            writer.writeMessage(channel, 1, Zstd.compress(first));
            writer.writeMessage(channel, 2, Arrays.copyOf(Zstd.compress(first), 9));
            writer.writeMessage(channel, 3, second);
        }

        assertConverts(
                file,
                ExitCode.LOSSY,
                file + ": 1 message was lost: /chat: the compressed message is damaged: Truncated source");
        assertThat(Drive.read(target)).extracting(McapMessage::data).containsExactly(first, second);
    }

    @Test
    void damagedDataLeavesNoFile() throws IOException {
        byte[] noise = new byte[1000];
        new Random(1).nextBytes(noise);
        compress("drive_0.db3.zstd", noise);

        CommandRun run = convert(bag.resolve("drive_0.db3.zstd"));

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("drive_0.db3.zstd").contains("expected the magic bytes of an MCAP file");
        assertThat(target.getParent()).isEmptyDirectory();
    }

    private void compress(String name, byte[] content) throws IOException {
        Files.write(bag.resolve(name), Zstd.compress(content));
    }

    private void list(String mode, String... files) throws IOException {
        Files.writeString(bag.resolve("metadata.yaml"), """
                rosbag2_bagfile_information:
                  version: 5
                  storage_identifier: sqlite3
                  compression_format: zstd
                  compression_mode: %s
                  relative_file_paths:
                    - %s
                """.formatted(mode, String.join("\n    - ", files)));
    }

    private void assertConverts(Path input, int code, String warning) throws IOException {
        CommandRun run = convert(input);

        assertThat(run.code()).as(run.err()).isEqualTo(code);
        if (warning.isEmpty()) {
            assertThat(run.err().replaceFirst("mcap4j: warning: .* have no definition: std_msgs/msg/String\n", ""))
                    .isEmpty();
        } else {
            assertThat(run.err()).contains("mcap4j: warning: " + warning);
        }
        assertThat(CommandRun.of("doctor", target).code()).isZero();
        try (Stream<Path> left = Files.list(target.getParent())) {
            assertThat(left).containsExactly(target);
        }
    }

    private CommandRun convert(Path input) {
        return CommandRun.of("convert", input, "-o", target, "--overwrite", "--without-definitions");
    }
}
