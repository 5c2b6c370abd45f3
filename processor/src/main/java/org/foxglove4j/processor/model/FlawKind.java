package org.foxglove4j.processor.model;

/** The kinds of faults that are found while types are read. */
public enum FlawKind {
    /** An annotation type, or another type that cannot be a message. */
    NO_MESSAGE_TYPE,
    /** A type that generated code cannot access, since it or an enclosing type is private or local. */
    INACCESSIBLE_TYPE,
    /** An annotated private field without a getter, or an annotated method with parameters or without a result. */
    UNREADABLE_MEMBER,
    /** A selected field that the type does not have. */
    UNKNOWN_FIELD,
    /** A type that is declared transparent, but does not have exactly one component. */
    NOT_TRANSPARENT,
    /** An annotation that has no effect in its position. */
    MISPLACED_ANNOTATION,
    /** A converter that does not convert the type, or cannot be created. */
    UNUSABLE_CONVERTER,
    /** A permitted type that is an enum or generic. */
    UNUSABLE_ALTERNATIVE,
    /** A type of another module that was compiled without the processor. */
    NOT_PROCESSED,
    /** A property of a Kotlin value class, whose getter Java cannot call. */
    HIDDEN_GETTER,
    /** A class with some data that generated code cannot read. */
    FIELDS_HIDDEN,
    /** A class with data, none of which generated code can read. */
    ALL_FIELDS_HIDDEN,
    /** A member that Lombok should have generated is missing. */
    LOMBOK_MISSING,
    /** A getter that declares a checked exception. */
    THROWING_GETTER,
    /** A sealed class that is not abstract, whose subclasses would be written with its own fields only. */
    CONCRETE_SEALED_CLASS
}
