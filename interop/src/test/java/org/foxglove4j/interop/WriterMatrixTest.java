package org.foxglove4j.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.foxglove4j.interop.McapReaders.Mode;
import org.foxglove4j.interop.WriterMatrix.Entry;
import org.foxglove4j.mcap.McapDoctor;
import org.foxglove4j.mcap.McapProblem;
import org.foxglove4j.mcap.McapSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files written with every combination of options are read correctly by other libraries. */
class WriterMatrixTest {

    @TempDir
    private static Path folder;

    private static List<Entry> matrix;
    private final TranscriptAssertions softly = new TranscriptAssertions();

    @BeforeAll
    static void write() throws IOException {
        matrix = WriterMatrix.write(folder);
    }

    @Test
    void everyPairOfOptionsIsCovered() {
        List<List<String>> files = matrix.stream()
                .map(entry -> Stream.concat(entry.options().choices().stream(), Stream.of("" + entry.content()))
                        .toList())
                .toList();
        int options = files.get(0).size();
        for (int i = 0; i < options; i++) {
            for (int j = 0; j < i; j++) {
                int first = i;
                int second = j;
                long pairs = files.stream()
                        .map(file -> List.of(file.get(first), file.get(second)))
                        .distinct()
                        .count();
                assertThat(pairs).isEqualTo(choices(files, first) * choices(files, second));
            }
        }
    }

    private static long choices(List<List<String>> files, int option) {
        return files.stream().map(file -> file.get(option)).distinct().count();
    }

    @ParameterizedTest
    @EnumSource
    void everyLibraryReadsEveryFileSequentially(McapReaders library) throws Exception {
        Map<String, Transcript> found = read(library, Mode.STREAM);
        for (Entry entry : matrix) {
            softly.assertSame(entry, found.get(entry.file().toString()), entry.written());
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void librariesReadByIndexWhereSupported(McapReaders library) throws Exception {
        Map<String, Transcript> read = read(library, Mode.INDEXED);
        for (Entry entry : matrix) {
            Transcript found = read.get(entry.file().toString());
            IndexedVerdict verdict = IndexedVerdict.of(library, entry);
            if (!verdict.failure().isEmpty()) {
                softly.assertThat(found.failure().orElse("none"))
                        .as("failure with %s", entry)
                        .contains(verdict.failure());
            } else {
                Transcript expected = expected(library, entry, verdict).inLogTimeOrder();
                if (IndexedVerdict.keepsOrderOfTies(library)) {
                    softly.assertSame(entry, found, expected);
                } else {
                    softly.assertThat(found.isInLogTimeOrder())
                            .as("order of %s", entry)
                            .isTrue();
                    softly.assertSame(entry, found.withoutOrderOfTies(), expected.withoutOrderOfTies());
                }
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void weReadEveryFile(OurReaders reader) throws IOException {
        for (Entry entry : matrix) {
            softly.assertSame(entry, reader.read(entry.file()), reader.ordered(entry.written()));
        }
        softly.assertAll();
    }

    @Test
    void officialDoctorFindsOnlyExpectedProblemsAndOursAgrees() throws Exception {
        for (Entry entry : matrix) {
            List<String> findings = McapDoctors.official(entry.file());
            softly.assertThat(DoctorVerdict.unexplainedByOfficial(entry, findings))
                    .as("findings in %s", entry)
                    .isEmpty();
            softly.assertThat(ourFindings(entry).isEmpty())
                    .as("whether our doctor finds nothing in %s, as the official one with %s", entry, findings)
                    .isEqualTo(findings.isEmpty() && !DoctorVerdict.onlyOurs(entry));
        }
        softly.assertAll();
    }

    @Test
    void pymcapDoctorFindsOnlyExpectedProblems() throws Exception {
        Map<String, Transcript> findings = McapDoctors.pymcap(files());
        assertThat(findings).hasSameSizeAs(matrix);
        for (Entry entry : matrix) {
            softly.assertThat(DoctorVerdict.unexplainedByPymcap(
                            entry, findings.get(entry.file().toString()).lines()))
                    .as("findings in %s", entry)
                    .isEmpty();
        }
        softly.assertAll();
    }

    private static List<McapProblem> ourFindings(Entry entry) throws IOException {
        try (McapSource source = McapSource.file(entry.file())) {
            return McapDoctor.check(source, true);
        }
    }

    private static Map<String, Transcript> read(McapReaders library, Mode mode)
            throws IOException, InterruptedException {
        Map<String, Transcript> read = library.read(mode, files());
        assertThat(read).hasSameSizeAs(matrix);
        return read;
    }

    private static List<Path> files() {
        return matrix.stream().map(Entry::file).toList();
    }

    /** Returns what was written, without what the library cannot learn from the summary. */
    private static Transcript expected(McapReaders library, Entry entry, IndexedVerdict verdict) throws IOException {
        boolean scans = IndexedVerdict.scansWithoutSummary(library, entry);
        boolean attachments = scans || entry.options().has(WriterSwitch.ATTACHMENT_INDEX);
        boolean metadata = scans || entry.options().has(WriterSwitch.METADATA_INDEX);
        return new Transcript(entry.written().lines().stream()
                .filter(line -> switch (line.charAt(0)) {
                    case 'A' -> attachments;
                    case 'D' -> metadata;
                    default -> verdict.messages();
                })
                .toList());
    }
}
