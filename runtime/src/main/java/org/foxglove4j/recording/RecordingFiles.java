package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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

    /** Returns the files of a recording to one new file, whose folder is created if it does not exist. */
    static RecordingFiles newFile(Path path, McapWriterBuilder writer) {
        return single(path, () -> {
            createFolderOf(path);
            try {
                return writer.create(path);
            } catch (FileAlreadyExistsException e) {
                if (Files.isDirectory(path)) {
                    throw e;
                }
                throw refusal(
                        path,
                        "it exists: put {time} into the name to get a new file each time, or set overwrite(true)",
                        e);
            }
        });
    }

    private static IOException refusal(Path path, String reason, FileAlreadyExistsException cause) {
        FileAlreadyExistsException refusal = new FileAlreadyExistsException(path.toString(), null, reason);
        refusal.initCause(cause);
        return refusal;
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
            try {
                Files.createDirectories(folder);
            } catch (FileAlreadyExistsException e) {
                throw refusal(
                        folder, "it is a file, not a folder in which " + file.getFileName() + " can be created", e);
            }
        }
    }
}
