package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;

/** Opens the files of a recording, one after the other. Not safe for use by several threads. */
interface RecordingFiles {

    /** Opens the next file. */
    RecordingFile open() throws IOException;

    /** Opens a stream's writer. */
    @FunctionalInterface
    interface WriterFactory {
        McapWriter create() throws IOException;
    }

    /** Returns the files of a recording that is one file, or a stream. */
    static RecordingFiles single(@Nullable Path path, WriterFactory factory) {
        return () -> new RecordingFile(path, factory.create());
    }

    /** Returns the files of a recording that rotates; they are numbered on from those that exist. */
    static RecordingFiles numbered(FileNames names, McapWriterBuilder writer) throws IOException {
        return new NumberedFiles(names, writer, Clock.systemUTC());
    }

    /** Creates the folder in which a file is to be, where there is none. */
    static void createFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // JDK 17 refuses to create what is a link to a folder.
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }
}
