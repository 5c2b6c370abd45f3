package org.foxglove4j.recording;

import java.time.Duration;

/**
 * Determines how much of a recording may be lost when the process is killed or the machine fails.
 *
 * <p>A message is safe when its chunk is complete and has reached the operating system ({@link Level#FLUSH}: survives
 * if the process is killed) or the disk ({@link Level#FORCE}: survives a power failure). This policy determines how
 * often the open chunk is completed for that; chunks that become full are written in any case. Shorter intervals mean
 * smaller chunks, which compress worse.
 *
 * <p>A background thread checks this twice per interval. If that thread is late, the thread that logs the next message
 * does the work, so that the limits hold on a busy machine as well. This does not apply to {@link OverflowPolicy#DROP},
 * with which logging never waits.
 *
 * <p>Immutable.
 *
 * @param level where a message must be to be safe
 * @param interval the maximum time until a message is safe; anything above 292 years counts as that
 * @param bytes the maximum size of the messages that are not yet safe, in bytes before compression;
 *     {@link Long#MAX_VALUE} for no limit
 */
public record Durability(Level level, Duration interval, long bytes) {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    /** Where a message must be to be safe. */
    public enum Level {
        /** The operating system. */
        FLUSH,
        /** The disk, as with {@link java.nio.channels.FileChannel#force}. */
        FORCE
    }

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the interval is shorter than a millisecond, or the bytes are not positive
     */
    public Durability {
        if (interval.compareTo(Duration.ofMillis(1)) < 0) {
            throw new IllegalArgumentException("durability interval " + interval + " is shorter than 1 ms");
        }
        if (bytes <= 0) {
            throw new IllegalArgumentException("durability bytes " + bytes + " are not positive");
        }
        interval = interval.compareTo(LONGEST) > 0 ? LONGEST : interval;
    }

    /** Passes messages to the operating system at an interval. */
    public static Durability flushEvery(Duration interval) {
        return new Durability(Level.FLUSH, interval, Long.MAX_VALUE);
    }

    /** Forces messages to the disk at an interval. */
    public static Durability forceEvery(Duration interval) {
        return new Durability(Level.FORCE, interval, Long.MAX_VALUE);
    }

    /** Returns a policy that also acts as soon as this many bytes of messages are not yet safe. */
    public Durability orEveryBytes(long waitingBytes) {
        return new Durability(level, interval, waitingBytes);
    }
}
