package org.foxglove4j.recording;

/**
 * Lets at most so many messages in a second of log time through.
 *
 * <p>A message passes if the one that passed before is at least an interval older, less a little, so that a source that
 * is paced at just the rate is not halved by its jitter. Time that goes back, as a simulation's may, begins anew.
 *
 * <p>Not safe for use by several threads.
 */
final class RateLimit {

    private static final long NEVER = Long.MIN_VALUE;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int JITTER_SHARE = 10;

    private final long intervalNanos;
    private final long toleranceNanos;
    private long dueNanos = NEVER;

    /**
     * Creates a limit.
     *
     * @param messagesPerSecond the most messages in a second of log time
     * @throws IllegalArgumentException if that is not a positive, finite number
     */
    RateLimit(double messagesPerSecond) {
        if (!(messagesPerSecond > 0) || Double.isInfinite(messagesPerSecond)) {
            throw new IllegalArgumentException(
                    "rate limit " + messagesPerSecond + " is not a positive number of messages per second");
        }
        intervalNanos = Math.max(1, (long) (NANOS_PER_SECOND / messagesPerSecond));
        toleranceNanos = intervalNanos / JITTER_SHARE;
    }

    /** Returns whether a message of this log time passes; it then counts against the rate. */
    boolean tryPass(long logTimeNanos) {
        boolean first = dueNanos == NEVER;
        boolean wentBack = !first && logTimeNanos < dueNanos - 2 * intervalNanos;
        if (!first && !wentBack && logTimeNanos < dueNanos - toleranceNanos) {
            return false;
        }
        boolean late = first || wentBack || logTimeNanos > dueNanos + intervalNanos;
        dueNanos = (late ? logTimeNanos : dueNanos) + intervalNanos;
        return true;
    }
}
