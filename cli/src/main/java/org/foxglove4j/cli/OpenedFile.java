package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import org.foxglove4j.mcap.McapFormatException;
import org.foxglove4j.mcap.McapReader;

/**
 * A file that is inspected.
 *
 * @param input the file
 * @param reader the reader of the file
 * @param closed whether it was closed by its writer
 */
record OpenedFile(Input input, McapReader reader, boolean closed) implements Closeable {

    /** Opens a file; one that was not closed is read as far as possible, with a warning. */
    static OpenedFile open(String name, Console console) throws IOException {
        Input input = Input.open(name, console);
        try {
            try {
                return new OpenedFile(input, input.openReader(console, 0), true);
            } catch (McapFormatException notClosed) {
                McapReader reader = input.openUnclosed();
                console.warn(input.name()
                        + " was not closed or is truncated; showing the intact part. Run mcap4j recover to repair it");
                return new OpenedFile(input, reader, false);
            }
        } catch (IOException | RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /** Returns the file's length in bytes. */
    long size() throws IOException {
        return input.source().size();
    }

    /** Returns the channels and schemas; reads a file that was not closed to find them. */
    Definitions definitions() throws IOException {
        return closed
                ? Definitions.of(reader.summary())
                : MessageCounts.of(reader).definitions();
    }

    /** Returns the exit code if nothing else fails. */
    int exitCode() {
        return closed ? ExitCode.OK : ExitCode.LOSSY;
    }

    @Override
    public void close() throws IOException {
        try (input) {
            reader.close();
        }
    }
}
