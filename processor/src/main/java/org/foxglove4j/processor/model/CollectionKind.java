package org.foxglove4j.processor.model;

/** The Java types that hold several values. */
public enum CollectionKind {
    /** An array. */
    ARRAY,
    /** {@code java.util.List}, and classes that implement it. */
    LIST,
    /** {@code java.util.Set} and its subtypes; decoded in the order of the message if the class keeps an order. */
    SET,
    /** {@code java.util.Collection}, decoded as a list; and queues. */
    COLLECTION,
    /** {@code java.lang.Iterable}; decoded as a list. */
    ITERABLE
}
