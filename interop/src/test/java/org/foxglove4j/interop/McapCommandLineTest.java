package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.foxglove4j.interop.WriterOptions.Chunks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Foxglove's {@code mcap} command reads our files correctly, and the files that it derives from them have the same content. */
class McapCommandLineTest {

    private static final int CHUNK_BYTES = 2000;

    @TempDir
    private Path folder;

    private final TranscriptAssertions softly = new TranscriptAssertions();
    private Path file;
    private Path made;

    @BeforeEach
    void nameFiles() {
        file = folder.resolve("file.mcap");
        made = folder.resolve("made.mcap");
    }

    static Stream<Arguments> files() {
        return Stream.of(Chunks.values())
                .flatMap(chunks -> Stream.of(MatrixContent.values()).map(content -> Arguments.of(chunks, content)));
    }

    @ParameterizedTest
    @MethodSource("files")
    void tablesMatchTheOfficialCommand(Chunks chunks, MatrixContent content) throws Exception {
        Transcript written = write(file, chunks, content);
        assertThat(mcap("info", file))
                .anyMatch(
                        line -> line.matches("messages: +" + written.messages().size() + " *"))
                .anyMatch(line ->
                        line.matches("attachments: +" + written.attachments().size() + " *"))
                .anyMatch(
                        line -> line.matches("metadata: +" + written.metadata().size() + " *"));
        assertThat(mcap("list", "attachments", file))
                .hasSize(1 + written.attachments().size());
        assertThat(mcap("list", "metadata", file))
                .hasSize(1 + written.metadata().size());
        assertThat(mcap("list", "channels", file))
                .hasSizeGreaterThanOrEqualTo(1 + written.channels().size());
    }

    @ParameterizedTest
    @MethodSource("files")
    void printsEveryMessage(Chunks chunks, MatrixContent content) throws Exception {
        Transcript written = write(file, chunks, content);
        if (readsByIndexAlone(chunks, written)) {
            assertRefused("only file-order reads are supported", "cat", file);
            return;
        }
        List<String> printed = mcap("cat", file).stream()
                .map(line -> line.replaceFirst("^(\\d+ \\S+) .*", "$1"))
                .toList();
        assertThat(printed)
                .containsExactlyInAnyOrderElementsOf(written.wholeMessages().stream()
                        .map(line -> line.split("\t"))
                        .map(columns -> columns[2] + " " + columns[1])
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("files")
    void copiesHaveTheSameContent(Chunks chunks, MatrixContent content) throws Exception {
        Transcript written = write(file, chunks, content);
        assertOutput(written, "recover", file, "-o", made);
        assertOutput(written, "filter", file, "--include-attachments", "--include-metadata", "-o", made);
        assertOutput(written, "compress", "--compression", "lz4", file, "-o", made);
        assertOutput(written, "decompress", file, "-o", made);
        if (readsByIndexAlone(chunks, written)) {
            assertRefused("no chunk index records", "sort", file, "-o", made);
        } else {
            assertOutput(written, "sort", file, "-o", made);
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("files")
    void mergesOurFiles(Chunks chunks, MatrixContent content) throws Exception {
        Transcript written = write(file, chunks, content);
        Path second = folder.resolve("second.mcap");
        Transcript inOrder = write(second, chunks, MatrixContent.IN_ORDER);
        mcap("merge", file, second, "-o", made);
        assertThat(OurReaders.FILE_ORDER.read(made).wholeMessages())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(written.wholeMessages().stream(), inOrder.wholeMessages().stream())
                                .toList());
    }

    /** The program prints and sorts by index, without another way where messages are not in chunks. */
    private static boolean readsByIndexAlone(Chunks chunks, Transcript written) {
        return chunks == Chunks.UNCHUNKED && !written.messages().isEmpty();
    }

    /** Messages of one log time may come in any order. */
    private void assertOutput(Transcript expected, Object... arguments) throws IOException, InterruptedException {
        mcap(arguments);
        softly.assertSame(
                List.of(arguments),
                OurReaders.FILE_ORDER.read(made).withoutOrderOfTies(),
                expected.withoutOrderOfTies());
        Files.delete(made);
    }

    private static void assertRefused(String reason, Object... arguments) throws IOException, InterruptedException {
        try (PeerProcess program = PeerProcess.start(Peers.mcap(arguments))) {
            assertThat(program.awaitExit(1)).anyMatch(line -> line.contains(reason));
        }
    }

    private static List<String> mcap(Object... arguments) throws IOException, InterruptedException {
        return PeerProcess.run(Peers.mcap(arguments));
    }

    private static Transcript write(Path file, Chunks chunks, MatrixContent content) throws IOException {
        RecordWitness witness = new RecordWitness();
        WriterOptions options = WriterOptions.complete(chunks, CHUNK_BYTES);
        try (WitnessedWriter writer = new WitnessedWriter(options.create(file), witness)) {
            content.writeTo(writer);
        }
        return witness.transcript();
    }
}
