package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are given the directory of a ROS 2 bag instead of a file. */
class BagFilesTest {

    @TempDir
    Path folder;

    private Path bag;

    @BeforeEach
    void makeBag() throws IOException {
        bag = Files.createDirectory(folder.resolve("drive"));
        Drive.write(bag.resolve("drive_0.mcap"));
    }

    @Test
    void bagOfOneFileIsReadAsThisFile() {
        for (String command : new String[] {"info", "cat", "doctor", "du"}) {
            assertThat(CommandRun.of(command, bag).out())
                    .isEqualTo(
                            CommandRun.of(command, bag.resolve("drive_0.mcap")).out());
        }
    }

    @Test
    void allFilesAreReadByCommandsThatTakeSeveral() throws IOException {
        Drive.write(bag.resolve("drive_1.mcap"));
        Path merged = folder.resolve("merged.mcap");

        assertThat(CommandRun.of("cat", bag).lines()).hasSize(60);
        assertThat(CommandRun.of("cat", "--json", bag, "--limit", "40").lines()).hasSize(40);
        assertThat(CommandRun.of("merge", bag, "-o", merged).code()).isZero();
        assertThat(Drive.times(merged)).hasSize(60);
    }

    @Test
    void bagOfSeveralFilesIsRejectedByCommandsThatTakeOne() throws IOException {
        Drive.write(bag.resolve("drive_1.mcap"));

        CommandRun run = CommandRun.of("info", bag);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("mcap4j info: " + bag
                        + ": is a ROS 2 bag of 2 files; specify one of them, or join them first with"
                        + " mcap4j convert " + bag + " -o FILE\n");
    }

    @Test
    void bagsThatMustBeConvertedAreNamed() throws IOException {
        Files.move(bag.resolve("drive_0.mcap"), bag.resolve("drive_0.mcap.zstd"));
        assertThat(CommandRun.of("cat", bag).err())
                .isEqualTo(
                        "mcap4j cat: " + bag + ": is a ROS 2 bag in compressed MCAP files; convert it first with mcap4j"
                                + " convert " + bag + " -o FILE\n");

        Files.move(bag.resolve("drive_0.mcap.zstd"), bag.resolve("drive_0.db3"));
        assertThat(CommandRun.of("info", bag).err())
                .contains(bag + ": is a ROS 2 bag in SQLite databases; convert it first");
    }
}
