package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the commands in pipes. */
class StandardStreamsTest {

    private static final Console.Terminal TERMINAL = new Console.Terminal(true, true, true, true);

    @TempDir
    Path folder;

    private Path drive;

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "convert", "compress", "decompress", "sort"})
    void commandsReadAndWritePipes(String command) throws IOException {
        CommandRun run = CommandRun.with(Files.readAllBytes(drive), Console.Terminal.NONE, command);

        Path target = Files.write(folder.resolve("target.mcap"), run.bytes());
        assertThat(run.code()).isZero();
        assertThat(Drive.messages(target)).containsExactlyInAnyOrderElementsOf(Drive.messages(drive));
    }

    @ParameterizedTest
    @ValueSource(strings = {"info", "cat", "du", "doctor"})
    void pipedInputIsInspectedLikeAFile(String command) throws IOException {
        CommandRun piped = CommandRun.with(Files.readAllBytes(drive), Console.Terminal.NONE, command);

        assertThat(piped.code()).isZero();
        assertThat(piped.lines()).hasSameSizeAs(CommandRun.of(command, drive).lines());
        assertThat(CommandRun.with(Files.readAllBytes(drive), Console.Terminal.NONE, command, "-")
                        .lines())
                .hasSameSizeAs(piped.lines());
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no named pipes in directories")
    void namedPipeIsReadLikeAFile() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        FutureTask<Long> writing = new FutureTask<>(() -> {
            try (OutputStream out = Files.newOutputStream(pipe)) {
                return Files.copy(drive, out);
            }
        });
        new Thread(writing).start();

        CommandRun run = CommandRun.of("info", pipe);

        assertThat(run.out()).isEqualTo(CommandRun.of("info", drive).out());
        assertThat(writing.get()).isEqualTo(Files.size(drive));
    }

    @Test
    void catPrintsPipedInputUpToItsTruncation() throws IOException {
        byte[] whole = Files.readAllBytes(drive);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);

        CommandRun run = CommandRun.with(cut, Console.Terminal.NONE, "cat");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.lines()).hasSizeGreaterThan(3);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void terminalsAreRejectedForBinaryData() {
        CommandRun typing = CommandRun.with(new byte[0], TERMINAL, "info");
        assertThat(typing.code()).isEqualTo(ExitCode.USAGE);
        assertThat(typing.err()).contains("specify a file");

        CommandRun reading = CommandRun.with(new byte[0], TERMINAL, "sort", drive);
        assertThat(reading.code()).isEqualTo(ExitCode.USAGE);
        assertThat(reading.err()).contains("cannot be written to a terminal");
        assertThat(reading.bytes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "sort", "info", "doctor"})
    void closedPipeIsNotAnError(String command) throws IOException {
        CommandRun run =
                CommandRun.with(new byte[0], Console.Terminal.NONE, new Failing("Broken pipe"), command, drive);

        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cat", "sort", "info"})
    void outputFailureIsReportedOnce(String command) {
        CommandRun run = CommandRun.with(
                new byte[0], Console.Terminal.NONE, new Failing("No space left on device"), command, drive);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines()).singleElement().asString().contains("No space left on device");
    }

    /** Takes no bytes. */
    private static final class Failing extends OutputStream {
        private final String message;

        Failing(String message) {
            this.message = message;
        }

        @Override
        public void write(int value) throws IOException {
            throw new IOException(message);
        }
    }
}
