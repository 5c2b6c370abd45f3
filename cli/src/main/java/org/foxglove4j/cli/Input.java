package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapReader;

/** A file that a command reads. Standard input is first copied to a file of its own, since an index stands at the end. */
final class Input implements Closeable {

    static final String STANDARD = "-";

    private final Path file;
    private final boolean temporary;

    private Input(Path file, boolean temporary) {
        this.file = file;
        this.temporary = temporary;
    }

    static Input open(Path path, Console console) throws IOException {
        if (!isStandard(path)) {
            return new Input(path, false);
        }
        checkIsPiped(console);
        Path copy = Files.createTempFile("mcap4j-", ".mcap");
        Input input = new Input(copy, true);
        try {
            Files.copy(console.in(), copy, StandardCopyOption.REPLACE_EXISTING);
            return input;
        } catch (IOException e) {
            input.close();
            throw e;
        }
    }

    /** Returns a file that is deleted when it is closed. */
    static Input temporary(Path file) {
        return new Input(file, true);
    }

    static boolean isStandard(Path path) {
        return path.toString().equals(STANDARD);
    }

    /** Keeps a command from waiting for bytes that somebody would have to type. */
    static void checkIsPiped(Console console) {
        if (console.terminal().in()) {
            throw new IllegalArgumentException("name a file, or give one on standard input");
        }
    }

    Path path() {
        return file;
    }

    /** Opens a file that must have been closed, to be read by as many threads as there are processors. */
    McapReader openReader(Console console) throws IOException {
        return openReader(console, Runtime.getRuntime().availableProcessors());
    }

    McapReader openReader(Console console, int workers) throws IOException {
        return McapReader.builder()
                .workers(workers)
                .onProblem(problem -> console.warn(file + ": " + problem))
                .open(file);
    }

    /** Opens a file to look into it: one that was not closed is read as far as it goes, with a warning. */
    static Look look(Path path, Console console) throws IOException {
        Input input = open(path, console);
        try {
            try {
                return new Look(input, input.openReader(console, 0), true);
            } catch (McapFormatException notClosed) {
                McapReader reader = McapReader.builder()
                        .unclosed(true)
                        .onProblem(problem -> {})
                        .open(input.path());
                console.warn(
                        (input.temporary ? "standard input" : path.toString())
                                + " was not closed, or was cut off: this is what is whole. mcap4j recover makes a good file of it");
                return new Look(input, reader, false);
            }
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /**
     * A file that is looked into.
     *
     * @param input the file
     * @param reader reads it
     * @param whole whether it was closed
     */
    record Look(Input input, McapReader reader, boolean whole) implements Closeable {

        /** Returns what the command ends with if all else is well. */
        int exitCode() {
            return whole ? ExitCode.OK : ExitCode.LOSSY;
        }

        @Override
        public void close() throws IOException {
            try (input) {
                reader.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(file);
        }
    }
}
