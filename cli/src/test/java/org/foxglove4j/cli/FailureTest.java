package org.foxglove4j.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests how commands report failures: in one line, without leaving a file. */
class FailureTest {

    /** Commands that read a file; FILE and OUT are replaced by the files. */
    private static final List<List<String>> COMMANDS = List.of(
            List.of("info", "FILE"),
            List.of("list", "attachments", "FILE"),
            List.of("list", "channels", "FILE"),
            List.of("list", "chunks", "FILE"),
            List.of("list", "metadata", "FILE"),
            List.of("list", "schemas", "FILE"),
            List.of("cat", "FILE"),
            List.of("cat", "--json", "FILE"),
            List.of("du", "FILE"),
            List.of("du", "--approximate", "FILE"),
            List.of("get", "attachment", "-n", "notes.txt", "FILE"),
            List.of("get", "metadata", "-n", "robot", "FILE"),
            List.of("add", "metadata", "-n", "a", "-k", "b=c", "FILE"),
            List.of("add", "attachment", "-f", "FILE", "FILE"),
            List.of("filter", "FILE", "-o", "OUT"),
            List.of("convert", "FILE", "-o", "OUT"),
            List.of("compress", "FILE", "-o", "OUT"),
            List.of("decompress", "FILE", "-o", "OUT"),
            List.of("sort", "FILE", "-o", "OUT"),
            List.of("merge", "FILE", "-o", "OUT"));

    @TempDir
    Path folder;

    private Path drive;
    private Path other;
    private Path target;

    static Stream<Arguments> commands() {
        return COMMANDS.stream().map(command -> arguments(String.join(" ", command), command));
    }

    @BeforeEach
    void writeFile() throws IOException {
        drive = Drive.write(folder.resolve("drive.mcap"));
        other = folder.resolve("other");
        target = folder.resolve("target.mcap");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void missingFileIsNamed(String name, List<String> command) {
        assertFailed(run(command), "no such file or directory");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void folderIsNotAFile(String name, List<String> command) throws IOException {
        Files.createDirectory(other);

        CommandRun run = run(command);

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void emptyFilesAndOtherFormatsAreRejected(String name, List<String> command) throws IOException {
        Files.createFile(other);
        assertFailed(run(command), "expected the magic bytes of an MCAP file, found 0 bytes");

        Files.writeString(other, "precious and long enough for a magic");
        assertFailed(run(command), "expected the magic bytes of an MCAP file");
        assertThat(other).hasContent("precious and long enough for a magic");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void truncatedFileIsReadAsFarAsPossibleOrRejected(String name, List<String> command) throws IOException {
        byte[] whole = Files.readAllBytes(drive);
        Random random = new Random(3);
        for (int i = 0; i < 5; i++) {
            byte[] cut = Arrays.copyOf(whole, 25 + random.nextInt(whole.length - 26));
            Files.write(other, cut);

            CommandRun run = run(command);

            assertThat(run.code()).isIn(ExitCode.FAILED, ExitCode.LOSSY);
            assertThat(run.err()).isNotEmpty().doesNotContain("\tat ");
            assertThat(target).doesNotExist();
            assertThat(other).hasBinaryContent(cut);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void damagedFilesCauseNoCrash(String name, List<String> command) throws IOException {
        byte[] whole = Files.readAllBytes(drive);
        Random random = new Random(5);
        for (int i = 0; i < 8; i++) {
            byte[] damaged = whole.clone();
            for (int fault = 0; fault < 3; fault++) {
                damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
            }
            Files.write(other, damaged);

            CommandRun run = run(command);

            assertThat(run.code()).isIn(ExitCode.OK, ExitCode.FAILED, ExitCode.LOSSY);
            assertThat(run.err()).doesNotContain("\tat ").doesNotContain("internal error");
            assertThat(target.resolveSibling("target.mcap.part")).doesNotExist();
            Files.deleteIfExists(target);
        }
    }

    @Test
    void verboseShowsTheStackTrace() {
        assertThat(CommandRun.of("info", other, "--verbose").err()).contains("\tat ");
        assertThat(CommandRun.of("-v", "info", other).err()).contains("\tat ");
    }

    @Test
    void existingOutputIsKept() throws IOException {
        Files.writeString(target, "precious");

        assertFailed(CommandRun.of("sort", drive, "-o", target), "use --overwrite to replace it");
        assertThat(target).hasContent("precious");

        CommandRun same = CommandRun.of("sort", drive, "-o", drive, "--overwrite");
        assertThat(same.code()).isEqualTo(ExitCode.USAGE);
        assertThat(same.err()).contains("specify another output");
        assertThat(Drive.read(drive)).hasSize(30);
    }

    @Test
    void outputIsReplacedOnlyWhenTheNewOneIsComplete() throws IOException {
        byte[] damaged = Files.readAllBytes(drive);
        damaged[damaged.length / 4] ^= 1;
        Files.write(other, damaged);
        Files.writeString(target, "precious");

        CommandRun run = CommandRun.of("sort", other, "-o", target, "--overwrite");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(target).hasContent("precious");
    }

    @Test
    void folderIsNeverReplaced() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertFailed(CommandRun.of("sort", drive, "-o", empty), "is a directory; specify a file");
        assertFailed(CommandRun.of("sort", drive, "-o", empty, "--overwrite"), "is a directory; specify a file");
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void folderAsAttachmentIsReported() throws IOException {
        byte[] before = Files.readAllBytes(drive);

        assertFailed(
                CommandRun.of("add", "attachment", drive, "-f", folder), folder + ": is a directory; specify a file");
        assertThat(drive).hasBinaryContent(before);
    }

    @Test
    void missingFolderIsNamed() {
        assertFailed(CommandRun.of("sort", drive, "-o", folder.resolve("none/out.mcap")), "no such file or directory");
    }

    @Test
    void faultyFileAmongSeveralIsNamed() throws IOException {
        byte[] damaged = Files.readAllBytes(drive);
        damaged[damaged.length / 4] ^= 1;
        Files.write(other, damaged);

        assertThat(CommandRun.of("merge", drive, other, "-o", target).err()).contains(other.toString());
        assertThat(CommandRun.with(damaged, Console.Terminal.NONE, "merge", drive, "-", "-o", target)
                        .err())
                .startsWith("mcap4j merge: standard input: ");
        assertThat(CommandRun.of("cat", drive, other).err()).contains(other.toString());
    }

    @Test
    void usageErrorsExplainWhatToDo() {
        assertUsage("is not a time", "cat", "--start", "yesterday", drive);
        assertUsage("is not a size", "sort", "--chunk-size", "big", drive, "-o", target);
        assertUsage("mcap4j: unknown command 'nonsense'\n", "nonsense", drive);
        assertUsage("mcap4j list: unknown kind 'nonsense'\n", "list", "nonsense", drive);
        assertUsage("two outputs are specified, " + target, "convert", drive, target, "-o", other);
        assertUsage("--nonsense", "info", "--nonsense", drive);
        assertUsage("unknown command 'nonsense'", "help", "nonsense");
        assertUsage("mutually exclusive", "filter", drive, "-S", 1, "-s", 1, "-o", target);
        assertUsage("'a(' is not a valid regular expression: Unclosed group at character 3", "cat", "-y", "a(", drive);
        assertUsage("level", "sort", drive, "-o", target, "--compression-level", 99);
        assertUsage("--name or --offset", "get", "attachment", drive);
        assertUsage("Run mcap4j cat --help", "cat", "--nonsense", drive);
        assertUsage("Did you mean: mcap4j cat?", "catt", drive);
        assertUsage("Usage: mcap4j list", "list");
        assertThat(target).doesNotExist();
    }

    @Test
    void unwritableFileIsNamed() {
        Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));

        for (String command : List.of("filter", "sort", "merge", "compress")) {
            assertThat(CommandRun.of(command, drive, "-o", "/dev/full").err())
                    .isEqualTo("mcap4j " + command + ": /dev/full: No space left on device\n");
        }
    }

    private static void assertUsage(String text, Object... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains(text);
    }

    private static void assertFailed(CommandRun run, String text) {
        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(new String(run.bytes(), UTF_8)).isEmpty();
        assertThat(run.err().lines()).singleElement().asString().contains(text);
    }

    private CommandRun run(List<String> command) {
        List<Object> arguments = new ArrayList<>();
        for (String argument : command) {
            arguments.add(argument.equals("FILE") ? other : argument.equals("OUT") ? target : argument);
        }
        return CommandRun.of(arguments.toArray());
    }
}
