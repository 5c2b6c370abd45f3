package org.foxglove4j.recording;

/** Says what a recording does with a message for which there is no room, because the disk cannot keep up. */
public enum OverflowPolicy {
    /** The caller of {@code log} waits until there is room; nothing is lost. The default. */
    WAIT,
    /** The message is dropped and counted; the caller never waits for the disk. */
    DROP
}
