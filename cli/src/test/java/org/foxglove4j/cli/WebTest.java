package org.foxglove4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.foxglove4j.mcap.McapWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that files on a web server are read like local files. */
class WebTest {

    /** Commands that print something of a file, which is named last. */
    private static final List<List<String>> LOOKING = List.of(
            List.of("info"),
            List.of("list", "attachments"),
            List.of("list", "channels"),
            List.of("list", "chunks"),
            List.of("list", "metadata"),
            List.of("list", "schemas"),
            List.of("cat"),
            List.of("cat", "--json"),
            List.of("cat", "--topics", "/json", "--format", "csv"),
            List.of("du"),
            List.of("du", "--approximate"),
            List.of("doctor"),
            List.of("get", "attachment", "-n", "notes.txt"),
            List.of("get", "metadata", "-n", "robot"));

    private static final List<String> REWRITING =
            List.of("filter", "sort", "compress", "decompress", "convert", "merge", "recover");

    @TempDir
    Path folder;

    private Path drive;
    private Path target;
    private WebServer server;

    static Stream<Arguments> looking() {
        return LOOKING.stream().map(command -> arguments(String.join(" ", command), command));
    }

    static Stream<String> rewriting() {
        return REWRITING.stream();
    }

    @BeforeEach
    void startServer() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
        target = folder.resolve("target.mcap");
        server = new WebServer(Files.readAllBytes(drive));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looking")
    void printsTheSameAsForALocalFile(String name, List<String> command) {
        String url = server.url("/ranges.mcap");
        CommandRun ofWeb = run(command, url);
        CommandRun ofFile = run(command, drive.toString());

        assertThat(ofWeb.err()).isEqualTo(ofFile.err());
        assertThat(ofWeb.out().replace(url, drive.toString())).isEqualTo(ofFile.out());
        assertThat(ofWeb.code()).isZero();
    }

    @ParameterizedTest
    @MethodSource("rewriting")
    void writesTheSameAsForALocalFile(String command) throws IOException {
        CommandRun run = CommandRun.of(command, server.url("/ranges.mcap"), "-o", target);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Drive.messages(target)).containsExactlyInAnyOrderElementsOf(Drive.messages(drive));
    }

    @Test
    void infoDownloadsLittleOfALargeFile() throws IOException {
        Path file = folder.resolve("long.mcap");
        try (McapWriter writer = McapWriter.create(file)) {
            int channel = writer.addChannel(0, "/camera", "bytes", Map.of());
            byte[] image = new byte[1 << 20];
            Random random = new Random(1);
            for (int i = 0; i < 20; i++) {
                random.nextBytes(image);
                writer.writeMessage(channel, i, image);
            }
        }
        try (WebServer longFile = new WebServer(Files.readAllBytes(file))) {
            assertThat(CommandRun.of("info", longFile.url("/ranges.mcap")).code())
                    .isZero();
            assertThat(longFile.sent()).isLessThan(1 << 20);

            assertThat(CommandRun.of("cat", longFile.url("/ranges.mcap"), "-S", 5, "-E", 7)
                            .lines())
                    .hasSize(2);
            assertThat(longFile.sent()).isLessThan(5 << 20);
        }
    }

    @Test
    void unclosedFileIsPrintedAsFarAsPossible() throws IOException {
        byte[] whole = Files.readAllBytes(drive);
        byte[] cut = Arrays.copyOf(whole, whole.length / 2);
        Path other = Files.write(folder.resolve("cut.mcap"), cut);
        try (WebServer cutFile = new WebServer(cut)) {
            String url = cutFile.url("/ranges.mcap");
            CommandRun run = CommandRun.of("cat", url);

            assertThat(run.code()).isEqualTo(ExitCode.LOSSY);
            assertThat(run.out()).isEqualTo(CommandRun.of("cat", other).out());
            assertThat(run.err()).contains(url + " was not closed or is truncated");
            assertThat(CommandRun.of("recover", url, "-o", target).code()).isEqualTo(ExitCode.LOSSY);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("looking")
    void serverWithoutRangeSupportIsReportedInOneLine(String name, List<String> command) {
        CommandRun run = run(command, server.url("/whole.mcap?key=secret"));

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains(": " + server.url("/whole.mcap") + ": the server does not support range requests")
                .doesNotContain("secret");
    }

    @Test
    void secretsInUrlsAreNotPrinted() throws IOException {
        byte[] whole = Files.readAllBytes(drive);
        try (WebServer cutFile = new WebServer(Arrays.copyOf(whole, whole.length / 2))) {
            String shown = cutFile.url("/ranges.mcap");
            String url = shown.replace("://", "://me:secret@") + "?key=secret";
            assertThat(CommandRun.of("cat", url).err())
                    .contains(shown + " was not closed")
                    .doesNotContain("secret");
            assertThat(CommandRun.of("get", "metadata", url, "-n", "none").err())
                    .contains(shown + ": no metadata")
                    .doesNotContain("secret");
            assertThat(CommandRun.of("sort", url).err()).doesNotContain("secret");
        }
        assertThat(CommandRun.of("info", "s3://me:secret@bucket/drive.mcap").err())
                .contains(" s3://bucket/drive.mcap: only http")
                .doesNotContain("secret");
    }

    @Test
    void unreadableUrlsAreReported() {
        assertFailed("the server answered a range request with status 404", "info", server.url("/none.mcap"));
        assertFailed("only http and https URLs are supported", "info", "s3://bucket/drive.mcap");
        assertFailed("the request failed", "info", "http://127.0.0.1:1/drive.mcap");
        assertFailed("Illegal character", "info", "http://127.0.0.1:1/a b.mcap");
        assertFailed("only local files can be written", "sort", drive, "-o", "s3://bucket/drive.mcap");
        assertFailed("local file", "cat", "--follow", server.url("/ranges.mcap"));
        assertFailed("local file", "recover", "--in-place", server.url("/ranges.mcap"));
        assertFailed("only local files can be written", "add", "metadata", "-n", "a", "-k", "b=c", "http://host/a");
    }

    private static void assertFailed(String text, Object... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).isIn(ExitCode.FAILED, ExitCode.USAGE);
        assertThat(run.err().lines()).singleElement().asString().contains(text);
    }

    private static CommandRun run(List<String> command, String file) {
        return CommandRun.of(Stream.concat(command.stream(), Stream.of(file)).toArray());
    }
}
