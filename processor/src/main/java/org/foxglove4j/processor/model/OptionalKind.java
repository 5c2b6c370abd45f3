package org.foxglove4j.processor.model;

/** The Java types that hold a value or nothing. */
public enum OptionalKind {
    /** {@code java.util.Optional}. */
    OPTIONAL,
    /** {@code java.util.OptionalInt}. */
    OPTIONAL_INT,
    /** {@code java.util.OptionalLong}. */
    OPTIONAL_LONG,
    /** {@code java.util.OptionalDouble}. */
    OPTIONAL_DOUBLE
}
