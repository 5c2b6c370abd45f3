package org.foxglove4j.mcap;

import java.util.Map;
import java.util.TreeMap;

/** Counts and checks the messages of a file or of a chunk. */
final class DoctorMessages {

    private final TreeMap<Integer, Long> counts = new TreeMap<>();
    private long count;
    private long startNanos;
    private long endNanos;

    void add(int channelId, long logTimeNanos) {
        if (count == 0 || Long.compareUnsigned(logTimeNanos, startNanos) < 0) {
            startNanos = logTimeNanos;
        }
        if (count == 0 || Long.compareUnsigned(logTimeNanos, endNanos) > 0) {
            endNanos = logTimeNanos;
        }
        count++;
        counts.merge(channelId, 1L, Long::sum);
    }

    long count() {
        return count;
    }

    /** Returns the earliest log time; 0 if there are no messages. */
    long startNanos() {
        return startNanos;
    }

    /** Returns the latest log time; 0 if there are no messages. */
    long endNanos() {
        return endNanos;
    }

    /** Returns the number of messages of each channel that has messages. */
    Map<Integer, Long> counts() {
        return counts;
    }
}
