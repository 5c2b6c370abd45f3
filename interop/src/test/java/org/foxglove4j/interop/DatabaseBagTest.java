package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.foxglove4j.cli.McapCommand;
import org.foxglove4j.cli.conversion.ConversionReport;
import org.foxglove4j.cli.rosbag2.BagFile;
import org.foxglove4j.cli.rosbag2.BagFolder;
import org.foxglove4j.cli.rosbag2.DatabaseConversion;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ROS 2 bags in databases that SQLite has written, most of them through another library. */
class DatabaseBagTest {

    /** The bags in the tests of the command-line tool, which run without SQLite. */
    private static final Path SAMPLES = Path.of("../cli/src/test/resources/org/foxglove4j/cli/rosbag2");

    @TempDir
    private static Path bags;

    @TempDir
    private Path folder;

    @BeforeAll
    static void writeBags() throws Exception {
        PeerProcess.run(Peers.python("write_database_bags.py", bags));
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9})
    void bagsWithDefinitionsAreConvertedWholly(int version) throws Exception {
        List<Path> databases = BagFolder.files(bags.resolve("version" + version));
        Path converted = convert(databases.get(0), true);

        FileContent content = FileContent.of(converted);
        assertThat(content.profile()).isEqualTo("ros2");
        assertThat(content.channels())
                .hasSize(2)
                .anyMatch(channel -> channel.contains("std_msgs/msg/String ros2msg string data"))
                .anyMatch(channel -> channel.contains("MSG: geometry_msgs/Quaternion"));
        assertThat(content.messages()).hasSize(2001).doesNotHaveDuplicates();
        assertThat(McapReaders.GO.indexed(converted).messages()).hasSize(2001);
        McapDoctors.examine(converted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlite-file", "sqlite-message", "mcap", "mcap-file", "mcap-message"})
    void bagsInOtherFormsHaveTheSameMessages(String form) throws Exception {
        Path converted = folder.resolve(form + ".mcap");
        PeerProcess.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                McapCommand.class.getName(),
                "convert",
                bags.resolve(form).toString(),
                "-o",
                converted.toString()));

        assertThat(FileContent.of(converted).messages())
                .isEqualTo(FileContent.of(convert(bags.resolve("version9/version9.db3"), true))
                        .messages());
    }

    @Test
    void samplesAreWhatSqliteWrites() throws Exception {
        for (String name : List.of("small.db3", "unclosed.db3", "killed.db3")) {
            assertThat(FileContent.of(convert(bags.resolve(name), false)))
                    .isEqualTo(FileContent.of(convert(SAMPLES.resolve(name), false)));
        }
    }

    private Path convert(Path database, boolean definitionsNeeded) throws IOException {
        Path mcap = folder.resolve(database.getFileName() + ".mcap");
        try (McapWriter writer = McapWriter.builder()
                .profile(DatabaseConversion.PROFILE)
                .overwrite(true)
                .eagerDefinitions(true)
                .create(mcap)) {
            ConversionReport report = DatabaseConversion.convert(
                    List.of(BagFile.of(database)), "", definitionsNeeded, writer, progress -> {});
            assertThat(report.isComplete()).as("%s", report).isTrue();
        }
        return mcap;
    }
}
