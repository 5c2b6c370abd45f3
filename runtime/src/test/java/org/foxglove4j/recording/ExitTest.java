package org.foxglove4j.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.recording.ExitingRecorder.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lets a program exit in various ways without closing its recording. */
@Timeout(60)
class ExitTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"RETURN", "WAIT"})
    void recordingIsCompleteAfterTheProgramExits(Ending ending) throws Exception {
        Path file = run(ending);

        assertThat(messagesOfCompleteFile(file)).isEqualTo(ExitingRecorder.MESSAGES);
    }

    @Test
    void allRecordingsAreCompleteAfterTheProgramExits() throws Exception {
        Path file = run(Ending.EXIT);

        assertThat(messagesOfCompleteFile(file)).isEqualTo(ExitingRecorder.MESSAGES + 1);
        assertThat(messagesOfCompleteFile(folder.resolve("other.mcap"))).isEqualTo(1);
    }

    @Test
    void recordingIsCompleteIfTheProgramLogsUntilItEnds() throws Exception {
        Path file = run(Ending.LOG_ON);

        assertThat(messagesOfCompleteFile(file)).isGreaterThan(ExitingRecorder.MESSAGES);
    }

    @Test
    void shutdownHookOfTheProgramCanLogAndCloseTheRecording() throws Exception {
        Path file = run(Ending.CLOSE_ITSELF);

        assertThat(messagesOfCompleteFile(file)).isEqualTo(ExitingRecorder.MESSAGES + 1);
    }

    @Test
    void recordingStaysOpenIfConfigured() throws Exception {
        Path file = run(Ending.STAY_OPEN);

        assertThatThrownBy(() -> McapReader.open(file).close()).isInstanceOf(McapFormatException.class);
    }

    @Test
    void outputThatHangsDoesNotKeepTheProgramFromExiting() throws Exception {
        Path file = run(Ending.HANG);

        assertThatThrownBy(() -> McapReader.open(file).close()).isInstanceOf(McapFormatException.class);
    }

    /** Runs the program, stops it if it does not exit by itself, and returns the recording. */
    private Path run(Ending ending) throws IOException, InterruptedException {
        Path file = folder.resolve("drive.mcap");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ExitingRecorder.class.getName(),
                        ending.name(),
                        file.toString())
                .redirectError(Redirect.to(errors.toFile()))
                .start();
        try (BufferedReader out = process.inputReader()) {
            assertThat(out.readLine()).as(() -> "see " + errors).isEqualTo("ready");
            if (ending != Ending.RETURN && ending != Ending.EXIT && ending != Ending.HANG) {
                // SIGTERM, as Ctrl-C is SIGINT: both run the shutdown hooks.
                process.destroy();
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return file;
    }

    private static long messagesOfCompleteFile(Path file) throws IOException {
        assertThat(McapDoctor.check(file)).isEmpty();
        try (McapReader reader = McapReader.open(file)) {
            return reader.messages().count();
        }
    }
}
