package org.foxglove4j.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets one event in an interval through, and counts those that it held back, so that the next one can tell.
 *
 * <p>Safe for use by several threads.
 */
public final class Throttle {

    /** The interval between two warnings about the same thing. */
    public static final long WARNING_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long NEVER = Long.MIN_VALUE;

    private final long intervalNanos;
    private final AtomicLong lastNanos = new AtomicLong(NEVER);
    private final AtomicLong held = new AtomicLong();

    /**
     * Creates a throttle.
     *
     * @param intervalNanos the least time between two events that are let through, in nanoseconds
     */
    public Throttle(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    /** Creates a throttle for a warning, at most one in ten seconds. */
    public static Throttle forWarnings() {
        return new Throttle(WARNING_INTERVAL_NANOS);
    }

    /**
     * Asks to let an event through.
     *
     * @return the number of events held back since the last one let through, or -1 if this one is held back too
     */
    public long tryPass() {
        return tryPass(System.nanoTime());
    }

    long tryPass(long nowNanos) {
        long last = lastNanos.get();
        boolean due = last == NEVER || nowNanos - last >= intervalNanos;
        if (due && lastNanos.compareAndSet(last, nowNanos)) {
            return held.getAndSet(0);
        }
        held.incrementAndGet();
        return -1;
    }

    /** Returns the words that tell of the events held back, empty if there were none. */
    public static String tell(long heldBack) {
        return heldBack == 0 ? "" : " (and " + heldBack + " times since the last warning)";
    }
}
