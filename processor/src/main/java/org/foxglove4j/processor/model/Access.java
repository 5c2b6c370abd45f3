package org.foxglove4j.processor.model;

/**
 * How generated code reads or sets a member.
 *
 * @param kind by a method or directly
 * @param name the method's or the field's name
 */
public record Access(Kind kind, String name) {

    /** By what a member is read or set. */
    public enum Kind {
        /** Calls a method: an accessor, getter or setter. */
        METHOD,
        /** Uses a field. */
        FIELD,
        /** Is the value itself, as one of the types that a sealed type permits; the name is the qualified type. */
        CAST
    }

    /** Creates an access by a method. */
    public static Access method(String name) {
        return new Access(Kind.METHOD, name);
    }

    /** Creates an access by a field. */
    public static Access field(String name) {
        return new Access(Kind.FIELD, name);
    }
}
