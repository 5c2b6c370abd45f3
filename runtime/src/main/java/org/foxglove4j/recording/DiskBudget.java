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
 * Deletes the oldest files of a recording, including those of earlier runs, when their total size is too large.
 * Thread-safe.
 */
final class DiskBudget {

    private final FileNames names;
    private long maxBytes;

    DiskBudget(FileNames names, long maxBytes) {
        this.names = names;
        this.maxBytes = maxBytes;
    }

    /**
     * Deletes files until the remaining files are within the budget.
     *
     * @param inUse supplies, after the files are listed, those that are being written or opened; they are not deleted
     * @param reservedBytes the space to leave for data that is still to be written
     * @return the files that were deleted
     * @throws IOException if a file cannot be examined or deleted
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

    /** Lowers the budget to the current total size of the files, because the disk has no room for more. */
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
