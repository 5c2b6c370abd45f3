package org.foxglove4j.annotation;

/**
 * Converts values to and from a type that can be encoded. Implement this interface for a type that you do not own, or
 * to change how a type is encoded, and specify it with {@link FoxgloveField#converter} or {@link
 * FoxgloveImport#converter}.
 *
 * <p>The schema describes the wire type. A converter must have a public or package-private constructor without
 * parameters. It must be stateless, because several threads may use it concurrently.
 *
 * @param <T> the type of the fields
 * @param <W> the type that is encoded instead: any type that a field of an annotated type may have, except one that
 *     itself has a converter
 */
public interface FoxgloveConverter<T, W> {

    /** Converts a value to its wire form. Neither is null. */
    W toWire(T value);

    /**
     * Converts a decoded wire form back to a value. Neither is null.
     *
     * @throws IllegalArgumentException if the wire form does not represent a valid value
     */
    T fromWire(W wire);
}
