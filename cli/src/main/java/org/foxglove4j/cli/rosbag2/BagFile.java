package org.foxglove4j.cli.rosbag2;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.foxglove4j.mcap.McapSource;
import org.jspecify.annotations.Nullable;

/**
 * A database of a bag.
 *
 * @param name its name
 * @param file its bytes
 * @param log the write-ahead log beside it, which contains the last messages if the bag was not closed; null if there is none
 */
public record BagFile(
        String name, McapSource file, @Nullable McapSource log) implements Closeable {

    /** Opens a database. */
    public static BagFile open(Path path) throws IOException {
        Path logPath = path.resolveSibling(path.getFileName() + "-wal");
        McapSource file = McapSource.file(path);
        try {
            McapSource log = Files.isRegularFile(logPath) && Files.size(logPath) > 0 ? McapSource.file(logPath) : null;
            return new BagFile(String.valueOf(path.getFileName()), file, log);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (log != null) {
                log.close();
            }
        }
    }
}
