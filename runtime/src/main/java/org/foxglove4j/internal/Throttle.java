package org.foxglove4j.internal;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets one event per interval pass, and counts the events held back, so that the next one can report their number.
 *
 * <p>Thread-safe.
 */
public final class Throttle {

    /** The interval between two warnings about the same thing. */
    public static final long WARNING_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final long NEVER = Long.MIN_VALUE;

    private final long intervalNanos;
    private final AtomicLong lastNanos = new AtomicLong(NEVER);
    private final AtomicLong heldBack = new AtomicLong();

    /**
     * Creates a throttle.
     *
     * @param intervalNanos the minimum time between two events that pass, in nanoseconds
     */
    public Throttle(long intervalNanos) {
        this.intervalNanos = intervalNanos;
    }

    /** Creates a throttle for a warning, at most one in ten seconds. */
    public static Throttle forWarnings() {
        return new Throttle(WARNING_INTERVAL_NANOS);
    }

    /**
     * Requests to let an event pass.
     *
     * @return the number of events held back since the last one that passed, or -1 if this one is held back too
     */
    public long tryPass() {
        return tryPass(System.nanoTime());
    }

    long tryPass(long nowNanos) {
        long last = lastNanos.get();
        boolean due = last == NEVER || nowNanos - last >= intervalNanos;
        if (due && lastNanos.compareAndSet(last, nowNanos)) {
            return heldBack.getAndSet(0);
        }
        heldBack.incrementAndGet();
        return -1;
    }

    /** Returns the suffix of a message that reports the events held back; empty if there were none. */
    public static String heldBackSuffix(long heldBack) {
        return heldBack == 0 ? "" : " (and " + Count.of(heldBack, "time") + " since the last warning)";
    }
}
