package org.foxglove4j.internal;

/**
 * Limits messages to a number per second, by times that the caller passes.
 *
 * <p>A message passes if at least an interval has elapsed since the last one that passed. A small tolerance prevents
 * jitter from halving the rate of a source that is paced at exactly the limit. If time goes backwards, as it may in a
 * simulation, the limit starts over.
 *
 * <p>Not thread-safe.
 */
public final class RateLimit {

    private static final long NEVER = Long.MIN_VALUE;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int JITTER_SHARE = 10;

    /** Practically unlimited, and small enough to avoid overflow. */
    private static final long MAX_INTERVAL_NANOS = Long.MAX_VALUE / 4;

    private final long intervalNanos;
    private final long toleranceNanos;
    private long dueNanos = NEVER;

    /**
     * Creates a limit.
     *
     * @param messagesPerSecond the maximum number of messages per second
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

    /** Returns whether a message with this time passes; if so, it counts against the rate. */
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
