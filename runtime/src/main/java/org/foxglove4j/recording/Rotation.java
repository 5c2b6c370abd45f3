package org.foxglove4j.recording;

import java.time.Duration;

/**
 * Says when a recording goes on in another file: by size, by time, or by whichever comes first.
 *
 * <p>The next file is opened in the background when its time has come, and begun by the first message after that: who logs
 * waits neither for the folder nor for the disk, unless the file becomes too large meanwhile. One that was opened and gets no
 * message is deleted when the recording is closed, and remains, empty, when the process is killed.
 *
 * <p>Each file is whole by itself: it has the schemas and channels of what is in it, the metadata of the recording, and
 * the last messages of latched channels, with the log time at which the file begins and their own as publish time.
 * Immutable.
 *
 * @param sizeBytes the size of a file, in bytes as written, after which the next begins; {@link Long#MAX_VALUE} for any
 * @param interval the time after which the next file begins; {@link #FOREVER} for any
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
    }

    /**
     * Begins the next file when the present one has so many bytes. A file exceeds that by the last chunks and its index, and by
     * what is logged while the next is being opened, which is a quarter of the size at most.
     */
    public static Rotation everyBytes(long sizeBytes) {
        return new Rotation(sizeBytes, FOREVER);
    }

    /** Begins the next file after so long. */
    public static Rotation every(Duration interval) {
        return new Rotation(Long.MAX_VALUE, interval);
    }

    /** Returns the same rotation that also acts after so long, if that comes first. */
    public Rotation orEvery(Duration otherInterval) {
        return new Rotation(sizeBytes, otherInterval);
    }

    /** Returns the same rotation that also acts when the file has so many bytes, if that comes first. */
    public Rotation orEveryBytes(long otherSizeBytes) {
        return new Rotation(otherSizeBytes, interval);
    }

    boolean isNever() {
        return sizeBytes == Long.MAX_VALUE && interval.equals(FOREVER);
    }
}
