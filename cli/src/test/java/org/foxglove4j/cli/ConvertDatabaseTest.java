package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.foxglove4j.cli.rosbag2.SampleBags;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ROS 2 bags in SQLite databases on the command line. */
class ConvertDatabaseTest {

    @TempDir
    Path folder;

    private Path bag;
    private Path target;

    @BeforeEach
    void installDefinitions() throws IOException {
        bag = Files.write(folder.resolve("drive_0.db3"), SampleBags.bytes("small.db3"));
        target = folder.resolve("target.mcap");
        Path definition = folder.resolve("ros/share/std_msgs/msg/String.msg");
        Files.createDirectories(definition.getParent());
        Files.writeString(definition, "string data\n");
    }

    @Test
    void convertedBagIsReadByTheOtherCommands() throws IOException {
        assertThat(convert(bag)).extracting(CommandRun::code, CommandRun::err).containsExactly(ExitCode.OK, "");
        assertThat(CommandRun.of("doctor", target).code()).isZero();
        assertThat(CommandRun.of("info", target).out()).contains("ros2");
        assertThat(CommandRun.of("cat", "--json", target).objects())
                .hasSize(40)
                .first()
                .satisfies(
                        message -> assertThat(message.path("data").toString()).isEqualTo("{\"data\":\"message 0\"}"));
    }

    @Test
    void outputCanBeTheSecondParameterAsInTheMcapCommand() throws IOException {
        assertThat(CommandRun.of("convert", bag, target, "--without-definitions")
                        .code())
                .isZero();
        assertThat(Drive.times(target)).hasSize(40);
    }

    @Test
    void directoryWithSeveralFilesBecomesOneFile() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("bag"));
        Files.write(directory.resolve("bag_0.db3"), SampleBags.bytes("small.db3"));
        Files.write(directory.resolve("bag_1.db3"), SampleBags.bytes("unclosed.db3"));
        Files.write(directory.resolve("bag_1.db3-wal"), SampleBags.bytes("unclosed.db3-wal"));

        assertThat(convert(directory))
                .extracting(CommandRun::code, CommandRun::err)
                .containsExactly(ExitCode.OK, "");
        assertThat(CommandRun.of("cat", target).lines()).hasSize(82);
        assertThat(CommandRun.of("list", "channels", target).lines()).hasSize(3);
        assertThat(convert(folder.resolve("ros")).err()).contains("is a directory without .db3 or .mcap files");
    }

    @Test
    void missingDefinitionsAreAnErrorOnlyIfTheyAreNeeded() {
        CommandRun refused = CommandRun.of("convert", bag, "-o", target);

        assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err())
                .startsWith("mcap4j convert: " + bag + ": the definitions of these types are neither in the bag nor in")
                .contains("std_msgs/msg/String");
        assertThat(target).doesNotExist();

        CommandRun without = CommandRun.of("convert", bag, "-o", target, "--without-definitions");
        assertThat(without.code()).isZero();
        assertThat(without.err()).contains("these types have no definition: std_msgs/msg/String");
        assertThat(CommandRun.of("cat", target).lines()).hasSize(40);
    }

    @Test
    void truncatedBagKeepsItsBeginning() throws IOException {
        byte[] whole = SampleBags.bytes("small.db3");
        Files.write(bag, Arrays.copyOf(whole, whole.length - 3000));

        CommandRun run = convert(bag);

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        assertThat(run.err()).contains(bag + ": the database is truncated: 6 pages are missing at its end");
        assertThat(CommandRun.of("doctor", target).code()).isZero();
        assertThat(CommandRun.of("cat", target).lines()).hasSizeGreaterThan(30);
    }

    @Test
    void otherCommandsSuggestToConvertABag() {
        assertThat(CommandRun.of("info", bag).err())
                .contains("a ROS 2 bag, which mcap4j convert converts, or another SQLite database");
    }

    private CommandRun convert(Path input) {
        return CommandRun.of(
                "convert", input, "-o", target, "--overwrite", "--ament-prefix-path", folder.resolve("ros"));
    }
}
