package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Deletes the oldest files of a recording, those of earlier runs included, when all together are too large. */
final class DiskBudget {

    private final FileNames names;
    private final long maxBytes;

    DiskBudget(FileNames names, long maxBytes) {
        this.names = names;
        this.maxBytes = maxBytes;
    }

    /**
     * Deletes files until the others are within the budget.
     *
     * @param inUse files that are being written, which stay
     * @param reservedBytes room to leave for what is still to be written
     * @return how many files were deleted
     * @throws IOException if a file cannot be looked at or deleted
     */
    int enforce(Set<Path> inUse, long reservedBytes) throws IOException {
        List<Path> files = names.existing();
        long total = reservedBytes;
        for (Path file : files) {
            total += sizeOf(file);
        }
        int deleted = 0;
        for (Path file : files) {
            if (total <= maxBytes) {
                break;
            }
            if (inUse.contains(file)) {
                continue;
            }
            long size = sizeOf(file);
            if (Files.deleteIfExists(file)) {
                deleted++;
            }
            total -= size;
        }
        return deleted;
    }

    private static long sizeOf(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
