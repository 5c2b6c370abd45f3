package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapRecovery;
import org.foxglove4j.mcap.McapSource;
import org.foxglove4j.mcap.RecoveryReport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** We read, check and recover files written by other libraries. */
class PeerFilesTest {

    private static final Map<Path, Transcript> FILES = new LinkedHashMap<>();

    /** The findings of our doctor in these files, mostly about incomplete summaries; {@code mcap doctor} overlooks some. */
    private static final List<String> KNOWN_FAULTS = List.of(
            "which the summary section does not contain before it",
            "but not all channels are before it in the summary section",
            "is not in the summary",
            // The C++ library begins the times of a chunk at 2^64 - 1, and leaves that where no message lowers it.
            "a chunk without messages has a message_start_time after its message_end_time",
            // With no part of the summary but its offsets, that library names places where there are none.
            "but the summary offset section starts at ",
            // The TypeScript library's index of attachments is wrong where messages are not in chunks: see McapReader.
            "the index of an attachment is ");

    @TempDir
    private static Path folder;

    private final TranscriptAssertions softly = new TranscriptAssertions();

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        for (McapWriters library : McapWriters.values()) {
            library.write(folder).forEach((path, written) -> FILES.put(Path.of(path), written));
        }
    }

    @ParameterizedTest
    @EnumSource
    void weReadEveryFile(OurReaders reader) throws IOException {
        for (Map.Entry<Path, Transcript> file : FILES.entrySet()) {
            softly.assertSame(file.getKey(), reader.read(file.getKey()), reader.ordered(file.getValue()));
        }
        softly.assertAll();
    }

    @Test
    void ourDoctorMatchesTheOfficialOne() throws Exception {
        for (Path file : FILES.keySet()) {
            List<String> official = McapDoctors.official(file);
            List<McapProblem> ours = ourFindings(file);
            if (!official.isEmpty()) {
                softly.assertThat(ours)
                        .as("findings in %s beside %s", file, official)
                        .isNotEmpty();
            }
            softly.assertThat(ours.stream()
                            .filter(problem -> !problem.text().contains("have an earlier log time"))
                            .filter(problem -> KNOWN_FAULTS.stream().noneMatch(problem.text()::contains)))
                    .as("unexpected findings in %s", file)
                    .isEmpty();
        }
        softly.assertAll();
    }

    @Test
    void recoveryKeepsEverythingInAnIntactFile() throws IOException {
        for (Map.Entry<Path, Transcript> file : FILES.entrySet()) {
            Path recovered = folder.resolve("recovered.mcap");
            RecoveryReport report = McapRecovery.recover(file.getKey(), recovered);
            softly.assertThat(report.isComplete())
                    .as("%s of %s", report, file.getKey())
                    .isTrue();
            softly.assertSame(file.getKey(), OurReaders.FILE_ORDER.read(recovered), file.getValue());
            Files.delete(recovered);
        }
        softly.assertAll();
    }

    @Test
    void recoveryKeepsTheCompleteMessagesOfATruncatedFile() throws IOException {
        Random random = new Random(5);
        for (Map.Entry<Path, Transcript> file : FILES.entrySet()) {
            byte[] whole = Files.readAllBytes(file.getKey());
            int length = random.nextInt(whole.length);
            Path truncated = Files.write(folder.resolve("truncated.mcap"), Arrays.copyOf(whole, length));
            Path recovered = folder.resolve("recovered.mcap");
            RecoveryReport report = McapRecovery.recover(truncated, recovered);
            List<String> kept = OurReaders.STREAM.read(recovered).wholeMessages();
            assertThat(kept).hasSize((int) report.messages());
            softly.assertThat(kept)
                    .as("messages of %s cut to %d bytes", file.getKey(), length)
                    .isEqualTo(file.getValue().wholeMessages().subList(0, kept.size()));
            Files.delete(recovered);
        }
        softly.assertAll();
    }

    private static List<McapProblem> ourFindings(Path file) throws IOException {
        try (McapSource source = McapSource.file(file)) {
            return McapDoctor.check(source, true);
        }
    }
}
