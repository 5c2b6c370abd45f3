package org.foxglove4j.example.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExampleAppTest {

    @TempDir
    private Path folder;

    @Test
    void recordsTelemetryAndEarthquakes() throws Exception {
        Path recording = folder.resolve("example.mcap");
        assertThat(run("--duration", "2s", "--speed", "302400", "--port", "0", "--output", recording.toString()))
                .isZero();
        assertThat(RecordingReport.read(recording).messages()).isGreaterThan(1000);
        try (McapReader reader = McapReader.open(recording)) {
            assertThat(reader.messages(MessageQuery.topics("/host/cpu"))).isNotEmpty();
            assertThat(reader.messages(MessageQuery.topics("/earthquakes/position")))
                    .isNotEmpty();
        }
    }

    @Test
    void keepsAFileThatExists() throws Exception {
        Path recording = Files.writeString(folder.resolve("mine.mcap"), "mine");
        assertThat(run("--duration", "1s", "--port", "0", "--output", recording.toString()))
                .isNotZero();
        assertThat(recording).hasContent("mine");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(run("--duration", "soon")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--fly")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private static int run(String... arguments) {
        return new CommandLine(new ExampleApp()).execute(arguments);
    }
}
