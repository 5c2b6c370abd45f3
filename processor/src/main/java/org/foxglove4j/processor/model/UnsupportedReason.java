package org.foxglove4j.processor.model;

/** Why a Java type cannot be encoded. */
public enum UnsupportedReason {
    /** An unknown type. */
    UNKNOWN_TYPE,
    /** A class or record that is neither annotated nor imported. */
    NOT_ANNOTATED,
    /** A type that contains itself. */
    RECURSIVE,
    /** A list of lists. */
    NESTED_LIST,
    /** A list of maps. */
    LIST_OF_MAPS,
    /** A list whose elements may be absent, such as a list of {@code Optional}. */
    OPTIONAL_ELEMENT,
    /** A list of {@code byte[]} or {@code ByteBuffer}. */
    LIST_OF_BYTES,
    /** An {@code Optional} of a list or map. */
    OPTIONAL_COLLECTION,
    /** A map whose keys are neither texts, integers nor enums. */
    MAP_KEY,
    /** A map whose values are lists, maps or optional. */
    MAP_VALUE,
    /** A collection class that a decoder cannot create. */
    COLLECTION_CLASS,
    /** A raw type, an unbounded wildcard, or an unbound type variable. */
    UNBOUND_TYPE
}
