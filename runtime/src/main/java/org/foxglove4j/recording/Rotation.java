package org.foxglove4j.recording;

import java.time.Duration;

/**
 * Determines when a recording continues in a new file: by size, by time, or by whichever comes first.
 *
 * <p>The next file is opened in the background when it is due, and the first message after that is written to it. The
 * logging thread does not wait for the file to be created, unless the current file becomes too large in the meantime. A
 * file that was opened but received no message is deleted when the recording is closed; if the process is killed, it
 * remains without messages.
 *
 * <p>Each file is self-contained: it has the schemas and channels of its messages, the metadata of the recording, and
 * the last messages of latched channels. The log time of these messages is the time at which the file begins, and their
 * publish time is their original log time. Immutable.
 *
 * @param sizeBytes the size of a file, in bytes as written, after which the next one begins; {@link Long#MAX_VALUE} for
 *     no limit
 * @param interval the time after which the next file begins; {@link #FOREVER}, or anything longer, for no limit
 */
public record Rotation(long sizeBytes, Duration interval) {

    /** An interval that never ends. */
    public static final Duration FOREVER = Duration.ofNanos(Long.MAX_VALUE);

    /** One file, however large. */
    public static final Rotation NEVER = new Rotation(Long.MAX_VALUE, FOREVER);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one of them is not positive
     */
    public Rotation {
        if (sizeBytes <= 0) {
            throw new IllegalArgumentException("rotation size " + sizeBytes + " bytes is not positive");
        }
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("rotation interval " + interval + " is not positive");
        }
        interval = interval.compareTo(FOREVER) > 0 ? FOREVER : interval;
    }

    /**
     * Begins the next file when the current one has reached a size, in bytes. A file exceeds this size by its last
     * chunks, its index, and what is logged while the next file is being opened, which is at most a quarter of the
     * size.
     */
    public static Rotation everyBytes(long sizeBytes) {
        return new Rotation(sizeBytes, FOREVER);
    }

    /** Begins the next file after an interval. */
    public static Rotation every(Duration interval) {
        return new Rotation(Long.MAX_VALUE, interval);
    }

    /** Returns a rotation that also begins the next file after an interval, if that comes first. */
    public Rotation orEvery(Duration otherInterval) {
        return new Rotation(sizeBytes, otherInterval);
    }

    /**
     * Returns a rotation that also begins the next file when the current one has reached a size in bytes, if that comes
     * first.
     */
    public Rotation orEveryBytes(long otherSizeBytes) {
        return new Rotation(otherSizeBytes, interval);
    }

    boolean isNever() {
        return sizeBytes == Long.MAX_VALUE && interval.equals(FOREVER);
    }
}
