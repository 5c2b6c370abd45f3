package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.foxglove4j.processor.check.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue of codes is complete, and each of its examples gives the message that it promises, where it says. */
class CatalogueTest {

    private static final Path CATALOGUE = Path.of("CODES.md");
    private static final String MARK = "// <-";
    private static final Pattern SECTION = Pattern.compile("(?m)^### (FOX\\d{3}): ");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern TEXT = Pattern.compile("(?s)```text\n(.*?)\n```");

    /** Goes on the first line of an example, so that the lines keep their numbers. */
    private static final String PROLOGUE = "package demo; import java.util.*; import org.foxglove4j.annotation.*; ";

    private static final String LOMBOK = "package lombok; public @interface Getter {}";

    /** An example of the catalogue. */
    record Example(String code, String source, String message) {
        @Override
        public String toString() {
            return code;
        }
    }

    @Test
    void catalogueHasEveryCodeOnceAndInOrder() {
        List<String> documented = SECTION.matcher(Samples.read(CATALOGUE))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(documented).containsExactlyElementsOf(codes()).isSorted();
    }

    @Test
    void catalogueNamesWhatSilencesEachWarning() {
        String catalogue = Samples.read(CATALOGUE);
        for (Code code : Code.values()) {
            if (code.isWarning()) {
                assertThat(catalogue)
                        .containsPattern("### " + code.id() + ": .*\\(warning `" + code.silencer() + "`\\)");
            }
        }
    }

    @Test
    void everyCodeHasAnExampleOrATestOfItsOwn() {
        Set<String> shown = examples().map(Example::code).collect(Collectors.toCollection(TreeSet::new));

        assertThat(codes()).allMatch(code -> shown.contains(code) || code.equals(Code.NOT_PROCESSED.id()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleGivesItsMessageAtItsLine(Example example) {
        Compilation compilation = compile(example.source());

        List<String> found = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("FOX"))
                .map(CatalogueTest::place)
                .toList();
        assertThat(found)
                .as(() -> compilation.diagnostics().toString())
                .containsExactly(SourceName.of(PROLOGUE + example.source()).replace('.', '/') + ".java:"
                        + markedLine(example.source()) + ": " + example.message());
    }

    @ParameterizedTest
    @MethodSource("warnings")
    void warningIsSilencedByName(Example example) {
        Code code = Arrays.stream(Code.values())
                .filter(candidate -> candidate.id().equals(example.code()))
                .findFirst()
                .orElseThrow();
        String source = "@SuppressWarnings(\"" + code.silencer() + "\") " + example.source();

        assertThat(compile(source).diagnostics())
                .noneMatch(diagnostic -> diagnostic.getMessage(Locale.ROOT).startsWith("FOX"));
    }

    private static Compilation compile(String source) {
        return Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions("--release", "17")
                .compile(Compile.file(PROLOGUE + source), Compile.file(LOMBOK));
    }

    private static String place(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        return (file == null ? "nowhere" : file.getName().replaceFirst("^/", "")) + ":" + diagnostic.getLineNumber()
                + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static int markedLine(String source) {
        List<String> lines = source.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).endsWith(MARK)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line of the example is marked: " + source);
    }

    private static List<String> codes() {
        return Arrays.stream(Code.values()).map(Code::id).toList();
    }

    static Stream<Example> warnings() {
        Set<String> warnings = Arrays.stream(Code.values())
                .filter(Code::isWarning)
                .map(Code::id)
                .collect(Collectors.toSet());
        return examples().filter(example -> warnings.contains(example.code()));
    }

    static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        String catalogue = Samples.read(CATALOGUE);
        Matcher section = SECTION.matcher(catalogue);
        int from = section.find() ? section.start() : catalogue.length();
        while (from < catalogue.length()) {
            String code = section.group(1);
            int to = section.find() ? section.start() : catalogue.length();
            String text = catalogue.substring(from, to);
            Matcher java = JAVA.matcher(text);
            Matcher message = TEXT.matcher(text);
            if (java.find() && message.find()) {
                examples.add(new Example(code, java.group(1), message.group(1)));
            }
            from = to;
        }
        return examples.stream();
    }
}
