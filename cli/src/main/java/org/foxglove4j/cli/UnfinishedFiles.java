package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The files that a process writes and nobody asked for: copies, and outputs that are not complete. Those that are left when the
 * process ends are deleted, also when it is told to end, as by Ctrl-C. Safe for use by several threads.
 */
final class UnfinishedFiles {

    /** Opens a file to write it. */
    @FunctionalInterface
    interface Opening<T> {
        T open(Path file) throws IOException;
    }

    private static final UnfinishedFiles OF_PROCESS = endingWithProcess();

    /** Held while a file is opened, and for ever once the process ends: what is deleted then must not come again. */
    private final ReentrantLock opening = new ReentrantLock();

    private final Set<Path> files = new HashSet<>();

    static UnfinishedFiles ofProcess() {
        return OF_PROCESS;
    }

    private static UnfinishedFiles endingWithProcess() {
        UnfinishedFiles files = new UnfinishedFiles();
        Runtime.getRuntime().addShutdownHook(new Thread(files::end, "mcap4j-unfinished-files"));
        return files;
    }

    /** Opens a file, which is unfinished from now on. */
    <T> T open(Path file, Opening<T> how) throws IOException {
        opening.lock();
        try {
            files.add(file);
            return how.open(file);
        } finally {
            opening.unlock();
        }
    }

    /**
     * Makes an empty file with a name of its own, which is unfinished from now on.
     *
     * @param folder where; the folder of the system for temporary files if null
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

    /** Deletes a file if it is still there, and forgets it. */
    void delete(Path file) throws IOException {
        opening.lock();
        try {
            files.remove(file);
            Files.deleteIfExists(file);
        } finally {
            opening.unlock();
        }
    }

    /** Deletes all, for the end of the process: whoever opens a file from now on waits for it. */
    void end() {
        opening.lock();
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The others are still to be deleted, and nobody is left to be told.
            }
        }
    }
}
