package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Deletes the oldest files of a recording, those of earlier runs included, when all together are too large. Safe for use by
 * several threads.
 */
final class DiskBudget {

    private final FileNames names;
    private long maxBytes;

    DiskBudget(FileNames names, long maxBytes) {
        this.names = names;
        this.maxBytes = maxBytes;
    }

    /**
     * Deletes files until the others are within the budget.
     *
     * @param inUse tells, once the files are listed, which of them are being written, or opened for that: these stay
     * @param reservedBytes room to leave for what is still to be written
     * @return the files that were deleted
     * @throws IOException if a file cannot be looked at or deleted
     */
    synchronized List<Path> enforce(Supplier<Set<Path>> inUse, long reservedBytes) throws IOException {
        List<Path> files = names.existing();
        Set<Path> staying = inUse.get();
        long total = reservedBytes + sizeOf(files);
        List<Path> deleted = new ArrayList<>();
        for (Path file : files) {
            if (total <= maxBytes) {
                break;
            }
            if (staying.contains(file)) {
                continue;
            }
            long size = sizeOf(file);
            if (Files.deleteIfExists(file)) {
                deleted.add(file);
            }
            total -= size;
        }
        return deleted;
    }

    /** Lowers the budget to what the files take now, because the disk has no room for more. */
    synchronized void limitToPresent() throws IOException {
        maxBytes = Math.min(maxBytes, sizeOf(names.existing()));
    }

    private static long sizeOf(List<Path> files) throws IOException {
        long total = 0;
        for (Path file : files) {
            total += sizeOf(file);
        }
        return total;
    }

    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
