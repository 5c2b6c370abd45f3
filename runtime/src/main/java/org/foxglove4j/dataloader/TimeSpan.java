package org.foxglove4j.dataloader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The time from the first to the last of some messages. */
final class TimeSpan {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private @Nullable Instant start;
    private @Nullable Instant end;

    /** Extends the span to include a time, in nanoseconds, unsigned as in files. */
    void add(long nanos) {
        Instant time = Instant.ofEpochSecond(
                Long.divideUnsigned(nanos, NANOS_PER_SECOND), Long.remainderUnsigned(nanos, NANOS_PER_SECOND));
        start = start == null || time.isBefore(start) ? time : start;
        end = end == null || time.isAfter(end) ? time : end;
    }

    boolean isEmpty() {
        return start == null;
    }

    @Nullable
    Instant start() {
        return start;
    }

    @Nullable
    Instant end() {
        return end;
    }
}
