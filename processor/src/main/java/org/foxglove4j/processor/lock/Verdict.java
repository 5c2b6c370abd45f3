package org.foxglove4j.processor.lock;

/** What a change means for the recordings made before it. */
enum Verdict {
    /** They are read as before. */
    COMPATIBLE,
    /** They are read as before, but the change is worth knowing. */
    NOTE,
    /** They cannot be read, or are read with a different meaning. */
    BREAKING;

    Verdict or(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
