package org.foxglove4j.processor.lock;

/** What became of a Java type that is named in a lock file. */
public enum ClassState {
    /** There is no such type. */
    ABSENT,
    /** Its source is there, but this compilation knows nothing of it: it was given only some of the sources. */
    NOT_COMPILED,
    /** There is, but it is not annotated or imported. */
    PLAIN,
    /** There is, and it makes a schema. */
    ANNOTATED
}
