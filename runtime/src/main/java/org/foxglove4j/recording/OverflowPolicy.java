package org.foxglove4j.recording;

/** Says what a recording does with a message for which there is no room, because the disk cannot keep up. */
public enum OverflowPolicy {
    /** The caller of {@code log} waits until there is room; nothing is lost. The default. */
    WAIT,
    /**
     * The message is dropped and counted; the caller does not wait for the disk, but for the creation of another file at a
     * {@link Rotation}. Needs at least one {@linkplain McapSinkBuilder#compressionWorkers worker}.
     */
    DROP
}
