package org.foxglove4j.processor.model;

/** The Java types that hold several values. */
public enum CollectionKind {
    /** An array. */
    ARRAY,
    /** {@code java.util.List}, and classes that implement it. */
    LIST,
    /** {@code java.util.Set}, and what extends it; decoded in the order of the message if it keeps one. */
    SET,
    /** {@code java.util.Collection}, decoded as a list; and queues. */
    COLLECTION,
    /** {@code java.lang.Iterable}; decoded as a list. */
    ITERABLE
}
