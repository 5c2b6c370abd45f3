package org.foxglove4j.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** The user sources in the test resources, and the processor's output for them. */
final class Samples {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private Samples() {}

    /** Compiles all samples together, once for all tests. */
    static Compilation compiled() {
        return Once.COMPILATION;
    }

    /** Compiles samples as {@link #compiled} does. */
    static Compilation compile(List<JavaFileObject> sources) {
        return Compile.files(sources);
    }

    /** Returns a loader of the compiled samples. */
    static CompiledClasses classes() {
        return Once.CLASSES;
    }

    static List<JavaFileObject> sources() {
        List<JavaFileObject> sources = new ArrayList<>();
        folders().forEach(folder -> sources.addAll(sourcesIn(folder)));
        return sources;
    }

    /** Returns the folders of the sources. */
    static List<Path> folders() {
        return Stream.of("good", "other", "jackson").map(Samples::folder).toList();
    }

    static Path folder(String name) {
        return RESOURCES.resolve(name);
    }

    static List<JavaFileObject> sourcesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(Samples::read)
                    .map(Compile::file)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Once {
        private static final Compilation COMPILATION = Compile.files(sources());
        private static final CompiledClasses CLASSES = new CompiledClasses(COMPILATION);
    }
}
