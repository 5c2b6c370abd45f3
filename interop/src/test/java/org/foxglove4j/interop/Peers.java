package org.foxglove4j.interop;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The peers' programs, which {@code interop/peers/install} puts into this module's target directory. */
final class Peers {

    private static final Path HOME = Path.of("target", "peers").toAbsolutePath();

    private Peers() {}

    /** Returns the command of a script of {@code peers/python}. */
    static List<String> python(String script, Object... arguments) {
        return command(installed("python/venv/bin/python"), installed("python/" + script), arguments);
    }

    /** Returns the command of a program that is part of a Python package. */
    static List<String> pythonTool(String name, Object... arguments) {
        return command(installed("python/venv/bin/" + name), arguments);
    }

    /** Returns the command of a script of {@code peers/node}. */
    static List<String> node(String script, Object... arguments) {
        installed("node/node_modules");
        return command(Path.of("node"), installed("node/" + script), arguments);
    }

    /** Returns the command of a program of {@code peers/rust}. */
    static List<String> rust(String program, Object... arguments) {
        return command(installed("rust/target/release/" + program), arguments);
    }

    /** Returns the command of a program of {@code peers/go}. */
    static List<String> go(String program, Object... arguments) {
        return command(installed("go/bin/" + program), arguments);
    }

    /** Returns the command of a program of {@code peers/cpp}. */
    static List<String> cpp(String program, Object... arguments) {
        return command(installed("cpp/" + program), arguments);
    }

    /** Returns a command of Foxglove's own {@code mcap} command line. */
    static List<String> mcap(Object... arguments) {
        return command(installed("mcap/bin/mcap"), arguments);
    }

    /** Returns whether a program exists that the install script may have failed to install. */
    static boolean isOnThePath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Path installed(String file) {
        Path path = HOME.resolve(file);
        if (!Files.exists(path)) {
            throw new IllegalStateException(path + " is missing: run interop/peers/install");
        }
        return path;
    }

    private static List<String> command(Path interpreter, Path script, Object... arguments) {
        return command(
                interpreter,
                Stream.concat(Stream.of(script), Stream.of(arguments)).toArray());
    }

    private static List<String> command(Path program, Object... arguments) {
        return Stream.concat(Stream.of(program), Stream.of(arguments))
                .map(String::valueOf)
                .toList();
    }
}
