package org.foxglove4j.annotation;

/**
 * Turns values that have no form on the wire into values that have one, and back. Write one for a type that you do not
 * own, or to choose another form than the usual; name it in {@link FoxgloveField#converter} or
 * {@link FoxgloveImport#converter}.
 *
 * <p>The schema shows the wire type. A converter has a public or package-private constructor without parameters, keeps no state, and
 * is used by many threads at once.
 *
 * @param <T> the type of the fields
 * @param <W> the type that is written instead: any that a field of an annotated type may have, but no converted one
 */
public interface FoxgloveConverter<T, W> {

    /** Returns what is written for a value, which is not null. */
    W toWire(T value);

    /**
     * Returns the value for what was read, which is not null.
     *
     * @throws IllegalArgumentException if there is no such value
     */
    T fromWire(W wire);
}
