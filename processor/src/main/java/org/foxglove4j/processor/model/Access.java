package org.foxglove4j.processor.model;

/**
 * How generated code reads or sets a member.
 *
 * @param kind by a method or directly
 * @param name the method's or the field's name
 */
public record Access(Kind kind, String name) {

    /** The ways to read or set a member. */
    public enum Kind {
        /** Calls a method: an accessor, getter or setter. */
        METHOD,
        /** Uses a field. */
        FIELD,
        /** Casts the value itself to a permitted type of a sealed type; the name is the qualified type. */
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
