package org.foxglove4j.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finishes files that get no more messages, and enforces the disk budget. Thread-safe. */
final class FileFinisher {

    private static final Logger LOGGER = LoggerFactory.getLogger(FileFinisher.class);

    private final ReentrantLock lock;
    private final FileSequence files;
    private final @Nullable DurabilityKeeper durability;
    private final @Nullable DiskBudget diskBudget;
    private final RecordingCounters counters;

    /**
     * Creates a finisher.
     *
     * @param lock the lock of the recording, which guards the files
     */
    FileFinisher(
            ReentrantLock lock,
            FileSequence files,
            @Nullable DurabilityKeeper durability,
            @Nullable DiskBudget diskBudget,
            RecordingCounters counters) {
        this.lock = lock;
        this.files = files;
        this.durability = durability;
        this.diskBudget = diskBudget;
        this.counters = counters;
    }

    /**
     * Flushes or forces a file according to the durability, closes it, and counts its missing messages as lost; the
     * caller holds no lock.
     *
     * @throws IOException if the file is incomplete
     */
    void finish(RecordingFile file) throws IOException {
        try {
            secureAndClose(file);
        } finally {
            lock.lock();
            try {
                files.finished(file);
                counters.lostAfterAll(file.takeMissingMessages());
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Checks that a file still exists at its path.
     *
     * @throws IOException if it does not
     */
    static void requireExisting(RecordingFile file) throws IOException {
        Path path = file.path();
        if (path != null && Files.notExists(path)) {
            throw new NoSuchFileException(
                    path.toString(), null, "the file was deleted or moved while it was being written");
        }
    }

    /** Returns whether there is a disk budget, so that old files can be deleted. */
    boolean hasBudget() {
        return diskBudget != null;
    }

    /**
     * Deletes the oldest files if the budget is exceeded.
     *
     * @param reservedBytes the space to leave for data that is still to be written
     */
    void keepBudget(long reservedBytes) {
        if (diskBudget == null) {
            return;
        }
        try {
            forget(diskBudget.enforce(files::inUse, reservedBytes));
        } catch (IOException e) {
            LOGGER.warn("Cannot delete old recordings to stay within the disk budget", e);
        }
    }

    /**
     * Deletes the oldest files if the disk is full, and lowers the disk budget so that it does not become full again.
     *
     * @param neededBytes the space that another file needs
     * @return whether there is enough space now
     */
    boolean makeRoom(long neededBytes) {
        Path current = files.current().path();
        if (diskBudget == null || current == null) {
            return false;
        }
        try {
            if (Files.getFileStore(current).getUsableSpace() >= neededBytes) {
                return false;
            }
            diskBudget.limitToPresent();
            List<Path> deleted = diskBudget.enforce(files::inUse, neededBytes);
            forget(deleted);
            return !deleted.isEmpty();
        } catch (IOException e) {
            LOGGER.warn("Cannot delete old recordings to make room", e);
            return false;
        }
    }

    private void secureAndClose(RecordingFile file) throws IOException {
        try {
            if (durability != null) {
                durability.makeDurable();
            }
        } finally {
            file.writer().close();
        }
    }

    private void forget(List<Path> deleted) {
        deleted.forEach(file -> {
            files.remove(file);
            counters.fileDeleted();
        });
    }
}
