package org.foxglove4j.recording;

/**
 * Tracks how many bytes of messages have been written but are not safe yet, and how long the oldest of them has waited.
 *
 * <p>Not thread-safe.
 */
final class WaitingMessages {

    private static final long NONE = Long.MIN_VALUE;

    private long writtenBytes;
    private long safeBytes;
    private long oldestNanos = NONE;
    private long oldestSinceMarkNanos = NONE;

    /** Records that a message was written. */
    void add(int bytes, long nowNanos) {
        writtenBytes += bytes;
        if (oldestNanos == NONE) {
            oldestNanos = nowNanos;
        }
        if (oldestSinceMarkNanos == NONE) {
            oldestSinceMarkNanos = nowNanos;
        }
    }

    boolean isEmpty() {
        return oldestNanos == NONE;
    }

    /**
     * Returns whether more bytes wait than allowed, or have waited so long that it is time to act to stay within the
     * interval.
     */
    boolean isDue(Durability durability, long nowNanos) {
        return oldestNanos != NONE
                && (writtenBytes - safeBytes >= durability.bytes()
                        || nowNanos - oldestNanos >= durability.interval().toNanos() / 4 * 3);
    }

    /** Marks the messages written so far, which are about to be flushed or forced. */
    long mark() {
        oldestSinceMarkNanos = NONE;
        return writtenBytes;
    }

    /** Records that the messages written before a mark are safe. */
    void safeUpTo(long mark) {
        if (mark > safeBytes) {
            safeBytes = mark;
        }
        oldestNanos = safeBytes == writtenBytes ? NONE : oldestSinceMarkNanos;
    }
}
