package org.foxglove4j.recording;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Switches a recording to the next file when it is due. Logging threads do not wait for the disk: the next file is
 * opened, and the previous one is finished, in the background.
 */
final class Changeover {

    private final ReentrantLock lock;
    private final FileSequence files;
    private final FileFinisher finisher;
    private final FailureHandler failures;
    private final RecorderThread background;
    private final long reservedBytes;
    private volatile boolean opening;

    /**
     * Creates a changeover.
     *
     * @param lock the lock of the recording, which guards the files
     * @param reservedBytes the space to leave on the disk for another file
     */
    Changeover(
            ReentrantLock lock,
            FileSequence files,
            FileFinisher finisher,
            FailureHandler failures,
            RecorderThread background,
            long reservedBytes) {
        this.lock = lock;
        this.files = files;
        this.finisher = finisher;
        this.failures = failures;
        this.background = background;
        this.reservedBytes = reservedBytes;
    }

    /** Begins the next file if it is due, or has it opened in the background first; the caller holds the lock. */
    void beginIfDue() throws IOException {
        if (!files.isNextDue()) {
            return;
        }
        if (files.isNextToBeBegun()) {
            begin();
        } else if (!opening) {
            opening = true;
            background.run(this::openInBackground);
        }
    }

    /** Begins the next file; the caller holds the lock. */
    void begin() throws IOException {
        files.beginNext(last -> background.run(() -> finish(last)));
    }

    /** Opens the next file if there will be one; the caller does not hold the lock. */
    void open() throws IOException {
        if (isNextWanted()) {
            files.openNext();
        }
    }

    /** Handles the end of a file's interval, in the background. */
    void endInterval() {
        files.endInterval();
        openInBackground();
    }

    private void openInBackground() {
        try {
            open();
        } catch (IOException e) {
            failures.fail(e);
        } finally {
            opening = false;
        }
    }

    private boolean isNextWanted() {
        lock.lock();
        try {
            return !failures.isOver() && !files.current().isEmpty();
        } finally {
            lock.unlock();
        }
    }

    private void finish(RecordingFile file) {
        try {
            finisher.finish(file);
        } catch (IOException e) {
            failures.failedToFinish(file, e);
        }
        finisher.keepBudget(reservedBytes);
    }
}
