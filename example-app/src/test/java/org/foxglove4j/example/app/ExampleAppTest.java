package org.foxglove4j.example.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.foxglove4j.mcap.McapChannel;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ExampleAppTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

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
    void writesALayoutThatShowsTopicsOfTheRecording() throws Exception {
        Path recording = folder.resolve("example.mcap");
        run("--duration", "1s", "--speed", "302400", "--port", "0", "--output", recording.toString());
        String layout = Files.readString(folder.resolve("example-layout.json"));
        List<String> shown = Pattern.compile("\"(/[a-z/]+)[.\"]")
                .matcher(layout)
                .results()
                .map(match -> match.group(1))
                .toList();
        try (McapReader reader = McapReader.open(recording)) {
            assertThat(reader.summary().channels())
                    .extracting(McapChannel::topic)
                    .containsAll(shown);
        }
        assertThat(shown).contains("/host/cpu", "/earthquakes/news");
    }

    @Test
    void keepsAnExistingFile() throws Exception {
        Path recording = Files.writeString(folder.resolve("mine.mcap"), "mine");
        assertThat(run("--duration", "1s", "--port", "0", "--output", recording.toString()))
                .isNotZero();
        assertThat(recording).hasContent("mine");
    }

    @Test
    void rejectsUnknownArguments() {
        assertThat(run("--duration", "soon")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(run("--fly")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void reportsErrorsInOneLine() throws Exception {
        Path recording = Files.createFile(folder.resolve("mine.mcap"));
        run("--port", "0", "--output", recording.toString());
        assertThat(errors.toString()).hasLineCount(1).contains("mine.mcap", "--output");
    }

    @Test
    void usesAnotherPortIfTheDefaultIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket()) {
            bindUnlessTaken(taken);
            assertThat(run(
                            "--duration",
                            "1s",
                            "--output",
                            folder.resolve("other.mcap").toString()))
                    .isZero();
        }
    }

    private static void bindUnlessTaken(ServerSocket socket) throws IOException {
        try {
            socket.bind(new InetSocketAddress("127.0.0.1", 8765));
        } catch (BindException alreadyTaken) {
            // Then another process does what this one was to do.
        }
    }

    private int run(String... arguments) {
        return ExampleApp.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
    }
}
