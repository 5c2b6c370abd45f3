package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.McapUnknownRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoverTest {

    @TempDir
    Path folder;

    private Path drive;
    private Path cut;
    private Path good;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
        cut = folder.resolve("cut.mcap");
        good = folder.resolve("good.mcap");
    }

    @Test
    void intactPartIsKeptAndTheRestReported() throws IOException {
        cutTo(Files.size(drive) / 2);

        CommandRun run = CommandRun.of("recover", cut, "-o", good, "-a");

        assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
        List<String> kept = Drive.messages(good);
        assertThat(kept).isNotEmpty().isEqualTo(Drive.messages(drive).subList(0, kept.size()));
        assertThat(run.out()).contains("not closed", "messages:      " + kept.size() + " kept", "lost: ");
        try (McapReader reader = McapReader.open(good)) {
            assertThat(reader.header().profile()).isEqualTo("test");
            assertThat(reader.privateRecords())
                    .extracting(McapUnknownRecord::opcode)
                    .containsExactly(Drive.PRIVATE_OPCODE);
        }
        assertThat(CommandRun.of("doctor", good).code()).isZero();
    }

    @Test
    void intactFileLosesNothing() {
        CommandRun run = CommandRun.of("recover", drive, "-o", good);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("input:         closed", "messages:      30 kept of 30");
    }

    @Test
    void fileOfNoiseFailsAndLeavesNoFile() throws IOException {
        byte[] noise = new byte[5000];
        Arrays.fill(noise, (byte) 0x55);
        Files.write(cut, noise);

        CommandRun run = CommandRun.of("recover", cut, "-o", good);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains(cut + ": at byte 0: expected the magic bytes of an MCAP file");
        assertThat(folder).isDirectoryNotContaining("glob:**good*");
    }

    @Test
    void fileOfAnotherFormatIsNamed_andAnOldResultIsKept() throws IOException {
        Files.writeString(cut, "#ROSBAG V2.0\n and more");
        Files.writeString(good, "as before");

        CommandRun run = CommandRun.of("recover", cut, "-o", good, "--overwrite");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("a ROS 1 bag");
        assertThat(good).hasContent("as before");
    }

    @Test
    void fileWithNothingToRecoverFailsAndLeavesNoFile() throws IOException {
        byte[] noise = Arrays.copyOf(Files.readAllBytes(drive), 5000);
        Arrays.fill(noise, 8, noise.length, (byte) 0x55);
        Files.write(cut, noise);

        CommandRun run = CommandRun.of("recover", cut, "-o", good);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("found nothing that can be kept");
        assertThat(run.out()).contains("lost: ");
        assertThat(good).doesNotExist();
    }

    @Test
    void unclosedFileIsFinishedInPlace() throws IOException {
        cutTo(Files.size(drive) - 40);

        assertThat(CommandRun.of("recover", cut, "--in-place").code()).isIn(ExitCode.OK, ExitCode.LOSSY);

        assertThat(Drive.messages(cut)).isEqualTo(Drive.messages(drive));
        assertThat(CommandRun.of("recover", cut, "--in-place", "-o", good).code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void pipedRecoveryReportsToStandardError() throws IOException {
        cutTo(Files.size(drive) - 40);

        CommandRun run = CommandRun.with(Files.readAllBytes(cut), Console.Terminal.NONE, "recover");

        Files.write(good, run.bytes());
        assertThat(run.err()).contains("messages:      30 kept");
        assertThat(Drive.messages(good)).isEqualTo(Drive.messages(drive));
    }

    private void cutTo(long length) throws IOException {
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(drive), (int) length));
    }
}
