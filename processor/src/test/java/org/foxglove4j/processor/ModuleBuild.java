package org.foxglove4j.processor;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A module on disk in Maven's layout, which is compiled completely or partially, as by incremental builds: with the
 * classes of earlier compilations on the class path.
 */
final class ModuleBuild {

    private final Path module;
    private final List<String> options = new ArrayList<>();
    private final List<Path> libraries = new ArrayList<>();
    private String classOutput = "target/classes";
    private JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    ModuleBuild(Path module) {
        this.module = module;
    }

    /** The messages of a compilation. */
    record Result(List<Diagnostic<? extends JavaFileObject>> diagnostics) {

        boolean isSuccessful() {
            return diagnostics.stream().noneMatch(each -> each.getKind() == Diagnostic.Kind.ERROR);
        }

        /** Returns each message with the file and line it is about: {@code Pose.java:7: FOX080: ...}. */
        List<String> messages() {
            return diagnostics.stream().map(Result::message).toList();
        }

        private static String message(Diagnostic<? extends JavaFileObject> diagnostic) {
            String text = diagnostic.getMessage(Locale.ROOT);
            JavaFileObject source = diagnostic.getSource();
            return source == null
                    ? text
                    : Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": " + text;
        }
    }

    /** Returns the module path with the runtime and the libraries that it needs. */
    static String modulePath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*(runtime.target.[^/]*|jspecify|slf4j-api|jackson-core|zstd|lz4|"
                        + "WebSocket|protobuf-java)[^/]*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Path path(String relative) {
        return module.resolve(relative);
    }

    String read(String relative) {
        try {
            return Files.readString(path(relative));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a source, whose place follows from its package and type. */
    ModuleBuild source(String text) {
        return write("src/main/java/" + SourceName.of(text).replace('.', '/') + ".java", text);
    }

    ModuleBuild write(String relative, String text) {
        try {
            Files.createDirectories(path(relative).getParent());
            Files.writeString(path(relative), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a source and what was compiled and generated from it, as incremental builds do. */
    ModuleBuild delete(String type) {
        String path = type.replace('.', '/');
        for (String file : List.of(
                "src/main/java/" + path + ".java",
                "target/classes/" + path + ".class",
                "target/classes/" + path + "Channel.class",
                "target/classes/" + path + "Json.class",
                "target/classes/" + path + "Protobuf.class")) {
            try {
                Files.deleteIfExists(path(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    /** Compiles with another compiler than javac. */
    ModuleBuild compiler(JavaCompiler other) {
        compiler = other;
        return this;
    }

    /** Sets the options of the processor in place of those before. */
    ModuleBuild options(String... processorOptions) {
        options.clear();
        options.addAll(List.of(processorOptions));
        return this;
    }

    /** Sets where classes go in place of where Maven puts them. */
    ModuleBuild classOutput(String relative) {
        classOutput = relative;
        return this;
    }

    /** Adds classes of others. */
    ModuleBuild library(Path classes) {
        libraries.add(classes);
        return this;
    }

    /** Compiles all sources. */
    Result compile() {
        try (Stream<Path> files = Files.walk(path("src/main/java"))) {
            return run(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the sources of some types. */
    Result compile(String... types) {
        return run(Stream.of(types)
                .map(type -> path("src/main/java/" + type.replace('.', '/') + ".java"))
                .toList());
    }

    private Result run(List<Path> sources) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path classes = Files.createDirectories(path(classOutput));
            List<String> arguments = new ArrayList<>(options);
            arguments.addAll(List.of("-d", classes.toString(), "-s", classes.toString(), "-cp", classPath(classes)));
            StringWriter output = new StringWriter();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    output, files, diagnostics, arguments, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new FoxgloveProcessor()));
            boolean succeeded = task.call();
            Result result = new Result(diagnostics.getDiagnostics());
            if (succeeded != result.isSuccessful()) {
                throw new AssertionError("the compiler gave up: " + output);
            }
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String classPath(Path classes) {
        List<String> entries = new ArrayList<>(List.of(classes.toString()));
        libraries.forEach(library -> entries.add(library.toString()));
        entries.add(System.getProperty("java.class.path"));
        return String.join(System.getProperty("path.separator"), entries);
    }
}
