package org.foxglove4j.interop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of others that {@code interop/peers/install} puts under this module's target folder. */
final class Peers {

    private static final Path HOME = Path.of("target", "peers").toAbsolutePath();

    private Peers() {}

    /** Returns the command of a script of {@code peers/python}. */
    static List<String> python(String script, Object... arguments) {
        return command(
                HOME.resolve("python/venv/bin/python"), HOME.resolve("python").resolve(script), arguments);
    }

    /** Returns the command of a program that a Python package brought. */
    static List<String> pythonTool(String name, Object... arguments) {
        return command(HOME.resolve("python/venv/bin").resolve(name), arguments);
    }

    /** Returns the command of a script of {@code peers/node}. */
    static List<String> node(String script, Object... arguments) {
        return command("node", HOME.resolve("node").resolve(script), arguments);
    }

    /** Returns the command of a program of {@code peers/rust}. */
    static List<String> rust(String program, Object... arguments) {
        return command(HOME.resolve("rust/target/release").resolve(program), arguments);
    }

    private static List<String> command(Path program, Object... arguments) {
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(program + " is missing: run interop/peers/install");
        }
        return command(program.toString(), arguments);
    }

    private static List<String> command(Path interpreter, Path script, Object... arguments) {
        return command(
                interpreter,
                Stream.concat(Stream.of(script), Stream.of(arguments)).toArray());
    }

    private static List<String> command(String program, Path script, Object... arguments) {
        return command(
                program, Stream.concat(Stream.of(script), Stream.of(arguments)).toArray());
    }

    private static List<String> command(String program, Object[] arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        Stream.of(arguments).map(String::valueOf).forEach(command::add);
        return command;
    }
}
