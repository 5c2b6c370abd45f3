package org.foxglove4j.cli;

import java.io.IOException;
import picocli.CommandLine.Parameters;

/** The parameter for the file to read. */
final class InputFile {

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = Input.STANDARD,
            description = "The file to read, or its URL; standard input by default.")
    private String name;

    String name() {
        return name;
    }

    Input open(Console console) throws IOException {
        return Input.open(name, console);
    }

    Input openLocally(Console console) throws IOException {
        return Input.openLocally(name, console);
    }

    OpenedFile openFile(Console console) throws IOException {
        return OpenedFile.open(name, console);
    }
}
