package org.foxglove4j.recording;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts for {@link RecordingStatistics}, so that they can be asked for while the recording waits for the disk. */
final class RecordingCounters {

    private final Counter recorded = new Counter();
    private final Counter recordedBytes = new Counter();
    private final Counter dropped = new Counter();
    private final Counter rateLimited = new Counter();
    private final Counter paused = new Counter();
    private final Counter lost = new Counter();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger deletedFiles = new AtomicInteger();

    /** Counts a message that was given to a file; here and below, the caller holds the lock of the recording. */
    void recorded(int bytes) {
        recorded.add(1);
        recordedBytes.add(bytes);
    }

    void dropped() {
        dropped.add(1);
    }

    void rateLimited() {
        rateLimited.add(1);
    }

    void paused() {
        paused.add(1);
    }

    void lost() {
        lost.add(1);
    }

    /** Counts messages as lost that were counted as recorded, but did not come into the file. */
    void lostAfterAll(long messages) {
        recorded.add(-messages);
        lost.add(messages);
    }

    /** Counts a file that was begun; may be called without the lock. */
    void fileBegun() {
        files.incrementAndGet();
    }

    /** Counts a file that was deleted; may be called without the lock. */
    void fileDeleted() {
        deletedFiles.incrementAndGet();
    }

    RecordingStatistics statistics() {
        return new RecordingStatistics(
                recorded.get(),
                recordedBytes.get(),
                dropped.get(),
                rateLimited.get(),
                paused.get(),
                lost.get(),
                files.get(),
                deletedFiles.get());
    }

    /** A number that is changed under a lock, for nearly nothing, and read without it. */
    private static final class Counter {

        private final AtomicLong value = new AtomicLong();

        void add(long difference) {
            value.setRelease(value.getPlain() + difference);
        }

        long get() {
            return value.get();
        }
    }
}
