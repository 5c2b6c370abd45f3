package org.foxglove4j.internal;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Returns the wall-clock time in nanoseconds without allocating.
 *
 * <p>Extrapolates from a reading of the wall clock with {@link System#nanoTime}, and reads the wall clock again after
 * one second, so adjustments of the clock take effect within that time. Thread-safe.
 */
public final class EpochClock {

    private static final long ANCHOR_LIFETIME_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private static volatile Anchor anchor = Anchor.now();

    private EpochClock() {}

    /** Returns the nanoseconds since the Unix epoch, or 0 if the clock is set to a time before it. */
    public static long nowNanos() {
        Anchor current = anchor;
        long elapsed = System.nanoTime() - current.monotonicNanos;
        if (elapsed > ANCHOR_LIFETIME_NANOS) {
            current = Anchor.now();
            anchor = current;
            elapsed = 0;
        }
        return current.epochNanos + elapsed;
    }

    /**
     * Returns an instant as nanoseconds since the Unix epoch.
     *
     * @throws IllegalArgumentException if it is before the epoch or after the year 2262
     */
    public static long toNanos(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (seconds < 0 || seconds > Long.MAX_VALUE / NANOS_PER_SECOND - 1) {
            throw new IllegalArgumentException("time " + instant + " is not between 1970 and 2262");
        }
        return seconds * NANOS_PER_SECOND + instant.getNano();
    }

    private record Anchor(long epochNanos, long monotonicNanos) {
        static Anchor now() {
            Instant wall = Instant.now();
            long monotonic = System.nanoTime();
            return new Anchor(wall.getEpochSecond() < 0 ? 0 : toNanos(wall), monotonic);
        }
    }
}
