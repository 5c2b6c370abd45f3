package org.foxglove4j.cli.sqlite;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;

/**
 * The files of a database. The two beside it exist only while a program writes it, or if that program was killed.
 *
 * @param database the database
 * @param log the write-ahead log, which contains the last transactions; null if there is none
 * @param journal the rollback journal, which contains what an unfinished transaction has overwritten; null if there is none
 */
public record DatabaseFiles(
        McapSource database,
        @Nullable McapSource log,
        @Nullable McapSource journal) implements Closeable {

    /** Opens a database and the files beside it. */
    public static DatabaseFiles open(Path path) throws IOException {
        McapSource database = McapSource.file(path);
        McapSource log = null;
        try {
            log = openBeside(path, "-wal");
            return new DatabaseFiles(database, log, openBeside(path, "-journal"));
        } catch (IOException e) {
            new DatabaseFiles(database, log, null).close();
            throw e;
        }
    }

    /** Returns a database without other files. */
    public static DatabaseFiles of(McapSource database) {
        return new DatabaseFiles(database, null, null);
    }

    private static @Nullable McapSource openBeside(Path path, String suffix) throws IOException {
        Path file = path.resolveSibling(path.getFileName() + suffix);
        return Files.isRegularFile(file) && Files.size(file) > 0 ? McapSource.file(file) : null;
    }

    /** Returns the size of all files. */
    long size() throws IOException {
        return database.size() + (log == null ? 0 : log.size()) + (journal == null ? 0 : journal.size());
    }

    @Override
    public void close() throws IOException {
        try (database;
                log) {
            if (journal != null) {
                journal.close();
            }
        }
    }
}
