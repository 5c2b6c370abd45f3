package org.foxglove4j.processor.lock;

/** What a change means for the recordings made before it. */
enum Verdict {
    /** They are read as before. */
    COMPATIBLE,
    /** They are read as before, but people should know. */
    NOTE,
    /** They cannot be read, or mean something else. */
    BREAKING;

    Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
