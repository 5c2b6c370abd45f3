package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the findings of {@code doctor}. */
class DoctorTest {

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
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
}
