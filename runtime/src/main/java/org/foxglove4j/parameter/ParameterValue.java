package org.foxglove4j.parameter;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a {@link Parameter}: a number, a boolean, a string, bytes, an array or a dictionary. Immutable.
 *
 * <p>Each {@code as} method returns the value as a Java type, or throws {@link IllegalStateException} if the value is
 * of another kind.
 */
public sealed interface ParameterValue {

    /** An integer. */
    record IntegerValue(long value) implements ParameterValue {
        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /** A floating-point number. */
    record DoubleValue(double value) implements ParameterValue {
        /**
         * Creates a number.
         *
         * @throws IllegalArgumentException if it is not finite, because JSON cannot represent it
         */
        public DoubleValue {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a parameter cannot be " + value + ", which JSON cannot represent");
            }
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /** A boolean. */
    record BooleanValue(boolean value) implements ParameterValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** A string. */
    record StringValue(String value) implements ParameterValue {
        /**
         * Creates a string.
         *
         * @throws IllegalArgumentException if it contains an unpaired surrogate, which UTF-8 cannot represent
         */
        public StringValue {
            ParameterText.requireUtf8(value, "the value");
        }

        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    /** Bytes. They are not allowed inside an array or a dictionary. */
    final class BytesValue implements ParameterValue {

        private final byte[] value;

        private BytesValue(byte[] value) {
            this.value = value.clone();
        }

        /** Returns a copy of the bytes. */
        public byte[] value() {
            return value.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof BytesValue that && Arrays.equals(value, that.value);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(value);
        }

        @Override
        public String toString() {
            return value.length == 1 ? "1 byte" : value.length + " bytes";
        }
    }

    /** An array of values. */
    record ArrayValue(List<ParameterValue> elements) implements ParameterValue {
        /**
         * Creates an array.
         *
         * @throws IllegalArgumentException if an element is bytes, which the protocol does not support
         */
        public ArrayValue {
            elements = List.copyOf(elements);
            elements.forEach(ParameterValue::requireNoBytes);
        }

        @Override
        public String toString() {
            return elements.toString();
        }
    }

    /** A dictionary of values by name, in insertion order. */
    record DictValue(Map<String, ParameterValue> entries) implements ParameterValue {
        /**
         * Creates a dictionary.
         *
         * @throws IllegalArgumentException if a value is bytes, which the protocol does not support, or a name contains
         *     an unpaired surrogate
         */
        public DictValue {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            entries.forEach((name, value) -> {
                ParameterText.requireUtf8(name, "a name");
                requireNoBytes(value);
            });
        }

        @Override
        public String toString() {
            return entries.toString();
        }
    }

    /** Returns an integer value. */
    static ParameterValue of(long value) {
        return new IntegerValue(value);
    }

    /**
     * Returns a floating-point value.
     *
     * @throws IllegalArgumentException if it is not finite, because JSON cannot represent it
     */
    static ParameterValue of(double value) {
        return new DoubleValue(value);
    }

    /** Returns a boolean value. */
    static ParameterValue of(boolean value) {
        return new BooleanValue(value);
    }

    /**
     * Returns a string value.
     *
     * @throws IllegalArgumentException if it contains an unpaired surrogate
     */
    static ParameterValue of(String value) {
        return new StringValue(value);
    }

    /** Returns a copy of the bytes as a value. */
    static ParameterValue of(byte[] value) {
        return new BytesValue(value);
    }

    /** Returns an array of integers. */
    static ParameterValue of(long[] values) {
        return new ArrayValue(Arrays.stream(values).mapToObj(ParameterValue::of).toList());
    }

    /**
     * Returns an array of floating-point numbers.
     *
     * @throws IllegalArgumentException if one is not finite
     */
    static ParameterValue of(double[] values) {
        return new ArrayValue(Arrays.stream(values).mapToObj(ParameterValue::of).toList());
    }

    /** Returns an array of strings. */
    static ParameterValue of(String[] values) {
        return new ArrayValue(Arrays.stream(values).map(ParameterValue::of).toList());
    }

    /** Returns an array. */
    static ParameterValue of(List<ParameterValue> elements) {
        return new ArrayValue(elements);
    }

    /** Returns a dictionary. */
    static ParameterValue of(Map<String, ParameterValue> entries) {
        return new DictValue(entries);
    }

    /**
     * Converts a plain object, for example one that was read from a JSON or YAML file, to a value. Supports {@link
     * Boolean}, numbers, strings, enum constants (by name), {@code byte[]}, other arrays, collections, and maps, whose
     * keys are converted to strings.
     *
     * @throws IllegalArgumentException if the object, or an object that it contains, is null or of another class; the
     *     exception message gives its path
     * @see #toObject
     */
    static ParameterValue from(Object object) {
        return PlainObjects.toValue(object);
    }

    /**
     * Converts this value to a plain object: a {@link Long}, {@link Double}, {@link Boolean}, {@link String}, {@code
     * byte[]}, or a modifiable {@link List} or {@link Map} of such objects, in order.
     */
    default Object toObject() {
        return PlainObjects.of(this);
    }

    /** Returns the value of an integer. */
    default long asLong() {
        if (this instanceof IntegerValue integer) {
            return integer.value;
        }
        throw unexpected("a whole number");
    }

    /** Returns the value of a floating-point number or an integer. */
    default double asDouble() {
        if (this instanceof DoubleValue number) {
            return number.value;
        }
        if (this instanceof IntegerValue integer) {
            return integer.value;
        }
        throw unexpected("a number");
    }

    /** Returns the value of a boolean. */
    default boolean asBoolean() {
        if (this instanceof BooleanValue bool) {
            return bool.value;
        }
        throw unexpected("true or false");
    }

    /** Returns the value of a string. */
    default String asString() {
        if (this instanceof StringValue text) {
            return text.value;
        }
        throw unexpected("text");
    }

    /** Returns a copy of the bytes. */
    default byte[] asBytes() {
        if (this instanceof BytesValue bytes) {
            return bytes.value();
        }
        throw unexpected("bytes");
    }

    /** Returns the elements of an array of floating-point numbers or integers. */
    default double[] asDoubles() {
        return asList().stream().mapToDouble(ParameterValue::asDouble).toArray();
    }

    /** Returns the elements of an array as an unmodifiable list. */
    default List<ParameterValue> asList() {
        if (this instanceof ArrayValue array) {
            return array.elements;
        }
        throw unexpected("an array");
    }

    /** Returns the entries of a dictionary as an unmodifiable map, in order. */
    default Map<String, ParameterValue> asMap() {
        if (this instanceof DictValue dict) {
            return dict.entries;
        }
        throw unexpected("a dictionary");
    }

    private IllegalStateException unexpected(String expected) {
        return new IllegalStateException("expected " + expected + ", found " + ParameterText.shorten(this));
    }

    private static void requireNoBytes(ParameterValue value) {
        if (value instanceof BytesValue) {
            throw new IllegalArgumentException(
                    "bytes inside an array or a dictionary: the protocol supports them only as the value of a parameter");
        }
    }
}
