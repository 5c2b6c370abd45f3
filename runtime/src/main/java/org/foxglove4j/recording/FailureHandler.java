package org.foxglove4j.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a recording whose output fails: it ends, or it goes on in another file where there is a disk budget,
 * after deleting old files if the disk is full. It ends then, too, when files come to nothing and there is no more to delete.
 *
 * <p>Safe for use by several threads.
 */
final class FailureHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(FailureHandler.class);

    /** Room may have been made by others just before; an output that is broken fails each time. */
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
     * @param fileBytes how much room another file needs at least
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

    /** Returns whether nothing can be written, at least for now. */
    boolean isBroken() {
        return changingOver || failure != null;
    }

    /** Returns whether nothing more will be written, or at least not for now; the caller holds the lock. */
    boolean isOver() {
        return closed || isBroken();
    }

    /** Tells of an error. */
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
            background.run(() -> goOn(cause));
        } else if (lock.isHeldByCurrentThread()) {
            // A log that has a lock of its own, and is recorded here, must not be waited for.
            background.run(() -> tellOfEnd(cause));
        } else {
            tellOfEnd(cause);
        }
    }

    /** Tells of an error in a file that is no longer the one being written. */
    void failedToFinish(RecordingFile file, IOException cause) {
        if (finisher.hasBudget()) {
            LOGGER.warn("{} lacks the data after an error", file.path(), cause);
            finisher.makeRoom(roomAfter(file));
        } else {
            fail(cause);
        }
    }

    /** Tells that the recording is being closed, and does not go on after an error. */
    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Does nothing if all is well.
     *
     * @param what what is to be said of an error, for example {@code the recording failed}
     * @throws IOException a new one, with the error that ended the recording as its cause
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

    private void goOn(IOException cause) {
        RecordingFile last = files.current();
        try {
            finisher.finish(last);
        } catch (IOException e) {
            LOGGER.debug("A file was finished only as far as possible", e);
        }
        boolean roomMade = finisher.makeRoom(roomAfter(last));
        IOException end = null;
        lock.lock();
        try {
            fruitlessFiles = roomMade || !last.isEmpty() ? 0 : fruitlessFiles + 1;
            if (closed || fruitlessFiles == MAX_FRUITLESS_FILES) {
                end = cause;
            } else {
                files.replace();
            }
        } catch (IOException e) {
            end = e;
        } finally {
            failure = end;
            changingOver = false;
            lock.unlock();
        }
        if (end == null) {
            LOGGER.warn("The output has failed; the recording continues in another file", cause);
        } else {
            tellOfEnd(end);
        }
    }

    /** Returns how much room another file needs: files grow beyond their size by what is in memory when they reach it. */
    private long roomAfter(RecordingFile file) {
        return 2 * Math.max(fileBytes, file.writer().writtenBytes());
    }

    private static void tellOfEnd(IOException cause) {
        LOGGER.error(
                "The recording has failed and has ended; the application continues, and its messages are counted as lost",
                cause);
    }
}
