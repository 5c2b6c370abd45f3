package org.foxglove4j.processor.model;

/** The kinds of Java types that define messages. */
public enum SchemaKind {
    /** A record. */
    RECORD,
    /** A class or interface, read by its getters or its fields. */
    CLASS,
    /** A sealed interface or class; its fields are its alternatives, of which a message has exactly one. */
    ONE_OF
}
