package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The temporary files of a process: copies, and outputs that are not complete. Those that exist when the process ends
 * are deleted, even if it is terminated, for example by Ctrl-C. Thread-safe.
 */
final class UnfinishedFiles {

    /** Opens a file for writing. */
    @FunctionalInterface
    interface FileOpener<T> {
        T open(Path file) throws IOException;
    }

    private static final UnfinishedFiles OF_PROCESS = createForProcess();

    /** Held while a file is opened, and forever once the process ends, so that no deleted file is created again. */
    private final ReentrantLock opening = new ReentrantLock();

    private final Set<Path> files = new HashSet<>();

    static UnfinishedFiles ofProcess() {
        return OF_PROCESS;
    }

    private static UnfinishedFiles createForProcess() {
        UnfinishedFiles files = new UnfinishedFiles();
        Runtime.getRuntime().addShutdownHook(new Thread(files::end, "mcap4j-unfinished-files"));
        return files;
    }

    /** Opens a file and registers it as unfinished. */
    <T> T open(Path file, FileOpener<T> opener) throws IOException {
        opening.lock();
        try {
            files.add(file);
            return opener.open(file);
        } finally {
            opening.unlock();
        }
    }

    /**
     * Creates an empty file with a unique name and registers it as unfinished.
     *
     * @param folder the directory; the system's directory for temporary files if null
     */
    Path create(@Nullable Path folder, String prefix, String suffix) throws IOException {
        opening.lock();
        try {
            Path file = folder == null
                    ? Files.createTempFile(prefix, suffix)
                    : Files.createTempFile(folder, prefix, suffix);
            files.add(file);
            return file;
        } finally {
            opening.unlock();
        }
    }

    /** Deletes a file if it still exists, and unregisters it. */
    void delete(Path file) throws IOException {
        opening.lock();
        try {
            files.remove(file);
            Files.deleteIfExists(file);
        } finally {
            opening.unlock();
        }
    }

    /** Deletes all files at the end of the process; opening a file blocks from now on. */
    void end() {
        opening.lock();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // Continue with the other files; at this point a failure cannot be reported.
            }
        }
    }
}
