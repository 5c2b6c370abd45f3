package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.foxglove4j.processor.check.Code;
import org.foxglove4j.processor.lock.LockFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the catalogue of codes is complete, and that each of its examples produces the documented message at the
 * right place.
 */
class CatalogueTest {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern CODE = Pattern.compile("\"(FOX\\d{3})");

    @TempDir
    private Path folder;

    @Test
    void catalogueListsAllCodesOnceAndInOrder() throws IOException {
        assertThat(CatalogueExample.documentedCodes())
                .isSorted()
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(codesInTheSources());
    }

    private static Set<String> codesInTheSources() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Samples::read)
                    .forEach(source -> CODE.matcher(source).results().forEach(match -> codes.add(match.group(1))));
        }
        return codes;
    }

    @Test
    void everyCodeHasAnExampleOrItsOwnTest() {
        assertThat(CatalogueExample.all())
                .allMatch(
                        example -> !example.source().isEmpty() || example.code().equals(Code.DEFECT.id()))
                .allMatch(example ->
                        example.messages().stream().anyMatch(message -> message.startsWith(example.code() + ": ")));
    }

    @Test
    void catalogueExplainsHowToSilenceEachWarning() {
        String catalogue = CatalogueExample.catalogue();
        warnings()
                .forEach((code, name) -> assertThat(catalogue)
                        .containsPattern("### " + code + ": .*\\((warning|note) `foxglove:" + name + "`\\)"));
        assertThat(catalogue.split("\\((warning|note) `")).hasSize(warnings().size() + 1);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleReportsItsMessageAtItsLine(CatalogueExample example) throws IOException {
        assertThat(example.compile(new ModuleBuild(folder), ""))
                .containsExactlyInAnyOrderElementsOf(example.expected());
    }

    @ParameterizedTest
    @MethodSource("examplesOfWarnings")
    void warningCanBeSilencedByName(CatalogueExample example) throws IOException {
        String name = warnings().get(example.code());
        String silenced = "@SuppressWarnings(\"foxglove:" + name + "\") ";

        assertThat(example.compile(new ModuleBuild(folder), silenced)).isEqualTo(withoutOwnCode(example));
    }

    @ParameterizedTest
    @MethodSource("examplesOfWarnings")
    void warningCanBeSilencedForTheModule(CatalogueExample example) throws IOException {
        String option = "-A" + SilencedWarnings.OPTION + "=" + warnings().get(example.code());

        assertThat(example.compile(new ModuleBuild(folder), "", option)).isEqualTo(withoutOwnCode(example));
    }

    private static List<String> withoutOwnCode(CatalogueExample example) {
        return example.expected().stream()
                .filter(message -> !message.contains(example.code() + ": "))
                .toList();
    }

    /** Returns the names of all warnings by their codes. */
    private static Map<String, String> warnings() {
        Map<String, String> warnings = new TreeMap<>();
        for (Code code : Code.values()) {
            warnings.put(code.id(), code.warning());
        }
        for (LockFinding.Kind kind : LockFinding.Kind.values()) {
            warnings.put(kind.id(), kind.warning());
        }
        warnings.values().removeIf(String::isEmpty);
        return warnings;
    }

    static Stream<CatalogueExample> examples() {
        return CatalogueExample.all().filter(example -> !example.source().isEmpty());
    }

    static Stream<CatalogueExample> examplesOfWarnings() {
        return examples().filter(example -> warnings().containsKey(example.code()));
    }
}
