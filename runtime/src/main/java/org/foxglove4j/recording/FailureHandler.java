package org.foxglove4j.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Handles failures of a recording's output. The recording ends or, with a disk budget, continues in another file, after
 * deleting old files if the disk is full. It also ends if new files keep failing and there is nothing left to delete.
 *
 * <p>Thread-safe.
 */
final class FailureHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(FailureHandler.class);

    /** Several attempts, because other programs may have just freed space; an output that is broken fails each time. */
    private static final int MAX_FRUITLESS_FILES = 3;

    private final ReentrantLock lock;
    private final FileSequence files;
    private final FileFinisher finisher;
    private final RecorderThread background;
    private final long fileBytes;
    private volatile @Nullable IOException failure;
    private volatile boolean changingOver;
    private boolean closed;
    private int fruitlessFiles;

    /**
     * Creates a handler.
     *
     * @param lock the lock of the recording, which guards the files
     * @param fileBytes the minimum space that another file needs
     */
    FailureHandler(
            ReentrantLock lock, FileSequence files, FileFinisher finisher, RecorderThread background, long fileBytes) {
        this.lock = lock;
        this.files = files;
        this.finisher = finisher;
        this.background = background;
        this.fileBytes = fileBytes;
    }

    /** Returns the error that ended the recording. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    /** Returns whether nothing can be written, at least currently. */
    boolean isBroken() {
        return changingOver || failure != null;
    }

    /** Returns whether nothing will be written, at least currently; the caller holds the lock. */
    boolean isOver() {
        return closed || isBroken();
    }

    /** Handles an error of the output. */
    void fail(IOException cause) {
        boolean over;
        lock.lock();
        try {
            if (isBroken()) {
                return;
            }
            over = closed || !finisher.hasBudget();
            if (over) {
                failure = cause;
            } else {
                changingOver = true;
            }
        } finally {
            lock.unlock();
        }
        if (!over) {
            background.run(() -> continueInAnotherFile(cause));
        } else if (lock.isHeldByCurrentThread()) {
            // A logger that has a lock and is recorded here must not be waited for.
            background.run(() -> logEnd(cause));
        } else {
            logEnd(cause);
        }
    }

    /** Reports an error in a file that is no longer the current one. */
    void failedToFinish(RecordingFile file, IOException cause) {
        if (finisher.hasBudget()) {
            LOGGER.warn("{} lacks the data after an error", file.path(), cause);
            finisher.makeRoom(roomAfter(file));
        } else {
            fail(cause);
        }
    }

    /** Records that the recording is being closed and must not continue after an error. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Throws an exception if the output has failed.
     *
     * @param what the start of the exception's message, for example {@code the recording failed}
     * @throws IOException a new exception, whose cause is the error that ended the recording
     */
    void throwIfBroken(String what) throws IOException {
        IOException first = failure;
        if (first != null) {
            throw new IOException(what + ": " + first.getMessage(), first);
        }
        if (changingOver) {
            throw new IOException(what + ": the output has failed, and another file is being opened; try again");
        }
    }

    private void continueInAnotherFile(IOException cause) {
        @Nullable IOException end = cause;
        try {
            end = replaceFile(cause);
        } catch (IOException e) {
            end = e;
        } finally {
            // Also after an error that is not expected, so that the recording does not pretend to continue.
            endChangeover(end);
        }
        if (end == null) {
            LOGGER.warn("The output has failed; the recording continues in another file", cause);
        } else {
            logEnd(end);
        }
    }

    private void endChangeover(@Nullable IOException end) {
        lock.lock();
        try {
            failure = end;
            changingOver = false;
        } finally {
            lock.unlock();
        }
    }

    /** Continues in another file; returns the error if the recording ends instead, or null. */
    private @Nullable IOException replaceFile(IOException cause) throws IOException {
        RecordingFile last = files.current();
        try {
            finisher.finish(last);
        } catch (IOException e) {
            LOGGER.debug("A file was finished only as far as possible", e);
        }
        boolean roomMade = finisher.makeRoom(roomAfter(last));
        lock.lock();
        try {
            fruitlessFiles = roomMade || !last.isEmpty() ? 0 : fruitlessFiles + 1;
            if (closed || fruitlessFiles == MAX_FRUITLESS_FILES) {
                return cause;
            }
            files.replace();
            return null;
        } finally {
            lock.unlock();
        }
    }

    /** Returns the space that another file needs: files exceed their size by the data in memory when they reach it. */
    private long roomAfter(RecordingFile file) {
        return 2 * Math.max(fileBytes, file.writer().writtenBytes());
    }

    private static void logEnd(IOException cause) {
        LOGGER.error(
                "The recording has failed and has ended; the application continues, and its messages are counted as lost",
                cause);
    }
}
