package org.foxglove4j.recording;

/**
 * Knows how many bytes of messages have been written and are not safe yet, and for how long the oldest of them has waited.
 *
 * <p>Not safe for use by several threads.
 */
final class WaitingMessages {

    private static final long NONE = Long.MIN_VALUE;

    private long writtenBytes;
    private long safeBytes;
    private long oldestNanos = NONE;
    private long oldestSinceMarkNanos = NONE;

    /** Tells that a message was written. */
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

    /** Returns whether more waits than is allowed, or so long that it is time to act to be within the interval. */
    boolean exceed(Durability durability, long nowNanos) {
        return oldestNanos != NONE
                && (writtenBytes - safeBytes >= durability.bytes()
                        || nowNanos - oldestNanos >= durability.interval().toNanos() / 4 * 3);
    }

    /** Marks what has been written so far, which is about to be brought to safety. */
    long mark() {
        oldestSinceMarkNanos = NONE;
        return writtenBytes;
    }

    /** Tells that what was written before a mark is safe. */
    void safeUpTo(long mark) {
        if (mark > safeBytes) {
            safeBytes = mark;
        }
        oldestNanos = safeBytes == writtenBytes ? NONE : oldestSinceMarkNanos;
    }
}
