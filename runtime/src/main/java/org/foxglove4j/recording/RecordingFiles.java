package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;

/** Opens the files of a recording, one after the other. Not thread-safe. */
interface RecordingFiles {

    /** Opens the next file. */
    RecordingFile open() throws IOException;

    /** Opens a writer. */
    @FunctionalInterface
    interface WriterFactory {
        McapWriter create() throws IOException;
    }

    /** Returns the files of a recording to a single file or a stream. */
    static RecordingFiles single(@Nullable Path path, WriterFactory factory) {
        return () -> {
            boolean isNew = path != null && Files.notExists(path);
            return new RecordingFile(path, isNew, factory.create());
        };
    }

    /** Returns the files of a recording with rotation; their numbers continue those of the existing files. */
    static RecordingFiles numbered(FileNames names, McapWriterBuilder writer) throws IOException {
        return new NumberedFiles(names, writer, Clock.systemUTC());
    }

    /** Creates the folder of a file if it does not exist. */
    static void createFolderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        // On JDK 17, createDirectories fails if the folder is a symbolic link.
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }
}
