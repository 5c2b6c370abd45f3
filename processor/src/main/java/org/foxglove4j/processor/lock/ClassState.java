package org.foxglove4j.processor.lock;

/** The state of a Java type that is named in a lock file. */
public enum ClassState {
    /** The type does not exist. */
    ABSENT,
    /** Its source exists but is not part of this compilation, which was given only some of the sources. */
    NOT_COMPILED,
    /** The type exists, but it is neither annotated nor imported. */
    PLAIN,
    /** The type exists and defines a schema. */
    ANNOTATED
}
