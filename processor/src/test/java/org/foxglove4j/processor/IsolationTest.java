package org.foxglove4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that the generated code for a type does not depend on whether the types around it are compiled with it or found
 * in class files, as in an incremental build: Javadoc, parameter names and other information that class files lack is
 * stored or not used.
 */
class IsolationTest {

    @TempDir
    static Path classes;

    @BeforeAll
    static void compileAll() throws IOException {
        ClassFiles.write(Samples.compiled(), classes);
    }

    @ParameterizedTest
    @MethodSource("sources")
    void singleFileGeneratesTheSameSources(JavaFileObject source) throws IOException {
        Compilation alone = Compiler.javac()
                .withProcessors(new FoxgloveProcessor())
                .withOptions("--release", "17")
                .withClasspath(ClassFiles.classPathWith(classes))
                .compile(source);

        assertThat(alone).succeeded();
        Map<String, String> all = generated(Samples.compiled());
        generated(alone).forEach((name, text) -> assertThat(text).as(name).isEqualTo(all.get(name)));
    }

    static Stream<JavaFileObject> sources() {
        return Samples.sources().stream();
    }

    private static Map<String, String> generated(Compilation compilation) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        for (JavaFileObject file : compilation.generatedSourceFiles()) {
            sources.put(file.getName(), file.getCharContent(false).toString());
        }
        return sources;
    }
}
