package org.foxglove4j.processor.model;

/** What a message is in Java. */
public enum SchemaKind {
    /** A record. */
    RECORD,
    /** A class or interface, read by its getters or its fields. */
    CLASS,
    /** A sealed interface or class; its fields are its alternatives, of which a message has exactly one. */
    ONE_OF
}
