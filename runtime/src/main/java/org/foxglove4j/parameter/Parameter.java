package org.foxglove4j.parameter;

import java.util.List;
import java.util.Objects;
import org.foxglove4j.parameter.ParameterValue.ArrayValue;
import org.foxglove4j.parameter.ParameterValue.BytesValue;
import org.foxglove4j.parameter.ParameterValue.DoubleValue;
import org.jspecify.annotations.Nullable;

/**
 * A named value that the Foxglove app can show and change. Immutable.
 *
 * <p>A parameter may have no value: a client sends such a parameter to request its removal. The server never sends one
 * to clients.
 *
 * @see ParameterStore
 */
public final class Parameter {

    private final String name;
    private final @Nullable ParameterType type;
    private final @Nullable ParameterValue value;

    private Parameter(String name, @Nullable ParameterType type, @Nullable ParameterValue value) {
        this.name = ParameterText.requireUtf8(Objects.requireNonNull(name, "name"), "the name of a parameter");
        this.type = type;
        this.value = value;
        requireAgreement();
    }

    /** Returns a parameter with an integer value. */
    public static Parameter of(String name, long value) {
        return of(name, ParameterValue.of(value));
    }

    /**
     * Returns a parameter with a floating-point value, of type {@link ParameterType#FLOAT64}.
     *
     * @throws IllegalArgumentException if the value is not finite, because JSON cannot represent it
     */
    public static Parameter of(String name, double value) {
        return of(name, ParameterValue.of(value));
    }

    /** Returns a parameter with a boolean value. */
    public static Parameter of(String name, boolean value) {
        return of(name, ParameterValue.of(value));
    }

    /**
     * Returns a parameter with a string value.
     *
     * @throws IllegalArgumentException if the value contains an unpaired surrogate
     */
    public static Parameter of(String name, String value) {
        return of(name, ParameterValue.of(value));
    }

    /** Returns a parameter with a copy of the bytes as its value, of type {@link ParameterType#BYTE_ARRAY}. */
    public static Parameter of(String name, byte[] value) {
        return of(name, ParameterValue.of(value));
    }

    /** Returns a parameter whose value is an array of integers. */
    public static Parameter of(String name, long... values) {
        return of(name, ParameterValue.of(values));
    }

    /**
     * Returns a parameter whose value is an array of floating-point numbers, of type {@link
     * ParameterType#FLOAT64_ARRAY}.
     *
     * @throws IllegalArgumentException if one of the values is not finite
     */
    public static Parameter of(String name, double... values) {
        return of(name, ParameterType.FLOAT64_ARRAY, ParameterValue.of(values));
    }

    /** Returns a parameter whose value is an array of strings. */
    public static Parameter of(String name, String... values) {
        return of(name, ParameterValue.of(values));
    }

    /** Returns a parameter whose type is derived from its value. */
    public static Parameter of(String name, ParameterValue value) {
        return new Parameter(name, typeOf(value), value);
    }

    /**
     * Returns a parameter with exactly this type and value, as clients may send it.
     *
     * @param type null for none
     * @param value null for a parameter without a value
     * @throws IllegalArgumentException if the value does not match the type, or is bytes without the type {@link
     *     ParameterType#BYTE_ARRAY}
     */
    public static Parameter of(String name, @Nullable ParameterType type, @Nullable ParameterValue value) {
        return new Parameter(name, type, value);
    }

    /** Returns a parameter without a value. */
    public static Parameter unset(String name) {
        return new Parameter(name, null, null);
    }

    /** Returns the name. */
    public String name() {
        return name;
    }

    /** Returns the type, or null if the JSON form of the value is unambiguous. */
    public @Nullable ParameterType type() {
        return type;
    }

    /** Returns the value, or null if there is none. */
    public @Nullable ParameterValue value() {
        return value;
    }

    /** Returns whether this parameter has a value. */
    public boolean isSet() {
        return value != null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter that
                && name.equals(that.name)
                && type == that.type
                && Objects.equals(value, that.value);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, type, value);
    }

    @Override
    public String toString() {
        return name + "=" + (value == null ? "(not set)" : ParameterText.shorten(value));
    }

    private static @Nullable ParameterType typeOf(ParameterValue value) {
        if (value instanceof DoubleValue) {
            return ParameterType.FLOAT64;
        }
        if (value instanceof BytesValue) {
            return ParameterType.BYTE_ARRAY;
        }
        return value instanceof ArrayValue array && !array.elements().isEmpty() && isAllDoubles(array.elements())
                ? ParameterType.FLOAT64_ARRAY
                : null;
    }

    private static boolean isAllDoubles(List<ParameterValue> elements) {
        return elements.stream().allMatch(DoubleValue.class::isInstance);
    }

    private void requireAgreement() {
        if (value == null) {
            return;
        }
        boolean agrees = type == null
                ? !(value instanceof BytesValue)
                : switch (type) {
                    case FLOAT64 -> value instanceof DoubleValue;
                    case FLOAT64_ARRAY -> value instanceof ArrayValue array && isAllDoubles(array.elements());
                    case BYTE_ARRAY -> value instanceof BytesValue;
                };
        if (!agrees) {
            throw new IllegalArgumentException("parameter " + this + " cannot be "
                    + (type == null ? "without a type" : "of type " + type.wireName()));
        }
    }
}
