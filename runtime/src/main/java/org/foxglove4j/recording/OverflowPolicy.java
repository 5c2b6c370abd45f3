package org.foxglove4j.recording;

/** What a recording does with a message when there is no free chunk because compression or the disk cannot keep up. */
public enum OverflowPolicy {
    /** The caller of {@code log} waits until there is room; nothing is lost. The default. */
    WAIT,
    /**
     * The message is dropped and counted. The caller does not wait for the disk, except for the creation of the next
     * file in a {@link Rotation}. Requires at least one {@linkplain McapSinkBuilder#compressionWorkers worker}.
     */
    DROP
}
