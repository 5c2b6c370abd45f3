package org.foxglove4j.example.app.host;

import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;

/** Measures how fast a counter grew during the last second. */
final class RateMeter {

    private static final long WINDOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final ArrayDeque<Reading> window = new ArrayDeque<>();

    /**
     * Takes a reading.
     *
     * @return the growth per second since the oldest reading of the last second; 0 for the first one
     */
    double perSecond(long timeNanos, long count) {
        window.addLast(new Reading(timeNanos, count));
        while (timeNanos - window.getFirst().timeNanos > WINDOW_NANOS) {
            window.removeFirst();
        }
        Reading oldest = window.getFirst();
        long elapsedNanos = timeNanos - oldest.timeNanos;
        return elapsedNanos == 0 ? 0 : (count - oldest.count) * (double) WINDOW_NANOS / elapsedNanos;
    }

    private record Reading(long timeNanos, long count) {}
}
