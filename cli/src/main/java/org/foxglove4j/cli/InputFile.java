package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The parameter that names the file to read. */
final class InputFile {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = Input.STANDARD,
            description = "The file to read; standard input by default.")
    private Path path;

    Path path() {
        return path;
    }

    Input open(Console console) throws IOException {
        return Input.open(path, console);
    }

    Input.Look look(Console console) throws IOException {
        return Input.look(path, console);
    }
}
