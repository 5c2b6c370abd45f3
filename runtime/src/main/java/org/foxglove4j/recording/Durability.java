package org.foxglove4j.recording;

import java.time.Duration;

/**
 * Says how much of a recording may be lost when the process, or the machine, stops without warning.
 *
 * <p>A message is safe once its chunk is complete and has reached the operating system ({@link Level#FLUSH}: survives
 * the death of the process) or the disk ({@link Level#FORCE}: survives the loss of power). This says how often that is
 * brought about; chunks that fill up by themselves are written in any case. More often means smaller chunks, which
 * compress worse.
 *
 * <p>A background thread sees to it, every half interval; should it not get to run in time, the thread that logs the next
 * message does, so that the promise holds on a busy machine too. Not so with {@link OverflowPolicy#DROP}, which never waits.
 *
 * <p>Immutable.
 *
 * @param level how far a message has to get
 * @param interval the longest time that a message waits before it is brought there
 * @param bytes the most bytes of messages that wait, before compression; {@link Long#MAX_VALUE} for no such bound
 */
public record Durability(Level level, Duration interval, long bytes) {

    /** How far a message has to get to be safe. */
    public enum Level {
        /** To the operating system. */
        FLUSH,
        /** To the disk: as {@link java.nio.channels.FileChannel#force}. */
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
    }

    /** Brings messages to the operating system each time this long after the last. */
    public static Durability flushEvery(Duration interval) {
        return new Durability(Level.FLUSH, interval, Long.MAX_VALUE);
    }

    /** Brings messages to the disk each time this long after the last. */
    public static Durability forceEvery(Duration interval) {
        return new Durability(Level.FORCE, interval, Long.MAX_VALUE);
    }

    /** Returns the same policy, which also acts as soon as so many bytes of messages wait. */
    public Durability orEveryBytes(long waitingBytes) {
        return new Durability(level, interval, waitingBytes);
    }
}
