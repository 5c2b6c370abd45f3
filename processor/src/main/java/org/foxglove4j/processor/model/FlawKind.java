package org.foxglove4j.processor.model;

/** The faults of types that show while they are read. */
public enum FlawKind {
    /** An annotation type, or another that can be no message. */
    NO_MESSAGE_TYPE,
    /** A type that generated code cannot name, since it or what encloses it is private or local. */
    INACCESSIBLE_TYPE,
    /** An annotated field that is private and has no getter, or an annotated method that takes or returns the wrong. */
    UNREADABLE_MEMBER,
    /** A field that is chosen, but is none of the type's. */
    UNKNOWN_FIELD,
    /** A type asked to be transparent that has not exactly one component. */
    NOT_TRANSPARENT,
    /** An annotation that nothing reads where it stands. */
    MISPLACED_ANNOTATION,
    /** A converter that is none for the type it stands for, or cannot be made. */
    UNUSABLE_CONVERTER,
    /** A sealed type that permits a generic, private or unfit one. */
    UNUSABLE_ALTERNATIVE,
    /** A type of another module that was compiled without the processor. */
    NOT_PROCESSED,
    /** A property of a Kotlin value class, whose getter Java cannot call. */
    HIDDEN_GETTER,
    /** A class that keeps some of its data where no generated code can read it. */
    FIELDS_HIDDEN,
    /** A class that keeps all of its data where no generated code can read it. */
    ALL_FIELDS_HIDDEN,
    /** A member that Lombok was asked to write is not there. */
    LOMBOK_MISSING,
    /** A getter that declares a checked exception. */
    THROWING_GETTER,
    /** A sealed class that is not abstract, whose subclasses would be written as it. */
    CONCRETE_SEALED_CLASS
}
