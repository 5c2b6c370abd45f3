package org.foxglove4j.processor.model;

/** The Java types that hold several values. */
public enum CollectionKind {
    /** An array. */
    ARRAY,
    /** {@code java.util.List}. */
    LIST,
    /** {@code java.util.Set}; decoded in the order of the message. */
    SET,
    /** {@code java.util.Collection}; decoded as a list. */
    COLLECTION,
    /** {@code java.lang.Iterable}; decoded as a list. */
    ITERABLE
}
