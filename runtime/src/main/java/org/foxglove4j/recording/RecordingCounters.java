package org.foxglove4j.recording;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.foxglove4j.internal.TopicCounts;

/** The counters for {@link RecordingStatistics}, which can be read while the recording waits for the disk. */
final class RecordingCounters {

    private final Counter recorded = new Counter();
    private final Counter recordedBytes = new Counter();
    private final Counter dropped = new Counter();
    private final TopicCounts droppedByTopic = new TopicCounts();
    private final Counter rateLimited = new Counter();
    private final Counter paused = new Counter();
    private final Counter lost = new Counter();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger deletedFiles = new AtomicInteger();

    /**
     * Counts a message that was passed to a file. For this and the following methods, the caller holds the lock of the
     * recording.
     */
    void recorded(int bytes) {
        recorded.add(1);
        recordedBytes.add(bytes);
    }

    void dropped(String topic) {
        dropped.add(1);
        droppedByTopic.add(topic, 1);
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

    /** Counts messages as lost that were counted as recorded but were not written to the file. */
    void lostAfterAll(long messages) {
        recorded.add(-messages);
        lost.add(messages);
    }

    /** Counts a new file; may be called without the lock. */
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
                droppedByTopic.toMap(),
                rateLimited.get(),
                paused.get(),
                lost.get(),
                files.get(),
                deletedFiles.get());
    }

    /** A number that is changed under a lock, at little cost, and read without it. */
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
