package org.foxglove4j.internal;

/**
 * Lets at most so many messages in a second through; what time that is of, the caller says.
 *
 * <p>A message passes if the one that passed before is at least an interval older, less a little, so that a source that
 * is paced at just the rate is not halved by its jitter. Time that goes back, as a simulation's may, begins anew.
 *
 * <p>Not safe for use by several threads.
 */
public final class RateLimit {

    private static final long NEVER = Long.MIN_VALUE;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int JITTER_SHARE = 10;

    /** Longer than anything lasts, and short enough to count with. */
    private static final long MAX_INTERVAL_NANOS = Long.MAX_VALUE / 4;

    private final long intervalNanos;
    private final long toleranceNanos;
    private long dueNanos = NEVER;

    /**
     * Creates a limit.
     *
     * @param messagesPerSecond the most messages in a second
     * @throws IllegalArgumentException if that is not a positive, finite number
     */
    public RateLimit(double messagesPerSecond) {
        if (!(messagesPerSecond > 0) || Double.isInfinite(messagesPerSecond)) {
            throw new IllegalArgumentException(
                    "rate limit " + messagesPerSecond + " is not a positive number of messages per second");
        }
        intervalNanos = Math.max(1, Math.min(MAX_INTERVAL_NANOS, (long) (NANOS_PER_SECOND / messagesPerSecond)));
        toleranceNanos = intervalNanos / JITTER_SHARE;
    }

    /** Returns whether a message of this time passes; it then counts against the rate. */
    public boolean tryPass(long timeNanos) {
        boolean first = dueNanos == NEVER;
        boolean wentBack = !first && timeNanos < dueNanos - 2 * intervalNanos;
        if (!first && !wentBack && timeNanos < dueNanos - toleranceNanos) {
            return false;
        }
        boolean late = first || wentBack || timeNanos > dueNanos + intervalNanos;
        dueNanos = (late ? timeNanos : dueNanos) + intervalNanos;
        return true;
    }
}
