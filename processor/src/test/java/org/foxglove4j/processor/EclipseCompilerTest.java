package org.foxglove4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import org.foxglove4j.processor.check.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the processor produces the same output and messages with Eclipse's compiler as with javac. */
class EclipseCompilerTest {

    private static final List<String> ANNOTATED_PACKAGE =
            List.of("good.package-info", "good.Color", "good.ColorConverter");
    private static final Pattern IN_RECORD = Pattern.compile(" \\(in demo\\.\\w+(\\.\\w+)*\\)$");

    @TempDir
    Path folder;

    @Test
    void generatedSourcesMatchThoseUnderJavac() throws IOException {
        ModuleBuild module = eclipse();
        List<String> types = new ArrayList<>();
        for (JavaFileObject sample : Samples.sources()) {
            String source = sample.getCharContent(false).toString();
            module.source(source);
            types.add(SourceName.of(source));
        }
        // Behind a generic class this compiler misreads the annotations of a package.
        types.removeAll(ANNOTATED_PACKAGE);
        types.addAll(0, ANNOTATED_PACKAGE);
        ModuleBuild.Result result = module.options("--release", "17").compile(types.toArray(String[]::new));

        assertThat(result.isSuccessful()).as(result.messages().toString()).isTrue();
        assertThat(generated(module)).isEqualTo(generatedByJavac());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void exampleReportsItsMessageAtItsLine(CatalogueExample example) throws IOException {
        List<String> messages = example.compile(eclipse(), "");

        assertThat(messages.stream().map(EclipseCompilerTest::withoutPlace))
                .containsExactlyInAnyOrderElementsOf(
                        messages.stream().noneMatch(EclipseCompilerTest::isInRecord)
                                ? example.expected()
                                : example.messages());
    }

    /** Since 3.41 this compiler reports no line in a record: the message then names the record. */
    private static boolean isInRecord(String message) {
        return IN_RECORD.matcher(message).find();
    }

    private static String withoutPlace(String message) {
        return IN_RECORD.matcher(message).replaceFirst("");
    }

    static Stream<CatalogueExample> examples() {
        // This compiler keeps it to itself if it cannot write.
        return CatalogueTest.examples().filter(example -> !example.code().equals(Code.UNWRITABLE_FILE.id()));
    }

    private ModuleBuild eclipse() {
        JavaCompiler compiler = ServiceLoader.load(JavaCompiler.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(candidate -> candidate.getClass().getName().startsWith("org.eclipse."))
                .findFirst()
                .orElseThrow();
        return new ModuleBuild(folder).compiler(compiler);
    }

    private static Map<String, String> generated(ModuleBuild module) throws IOException {
        Path generated = module.path("target/classes");
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(generated)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                sources.put(generated.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }

    private static Map<String, String> generatedByJavac() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : Samples.compiled().generatedSourceFiles()) {
            sources.put(
                    file.getName().replaceFirst("^/SOURCE_OUTPUT/", ""),
                    file.getCharContent(false).toString());
        }
        return sources;
    }
}
