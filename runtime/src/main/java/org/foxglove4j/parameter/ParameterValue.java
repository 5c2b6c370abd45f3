package org.foxglove4j.parameter;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a {@link Parameter}: a number, a boolean, text, bytes, an array or a dictionary. Immutable.
 *
 * <p>Each {@code as} method returns the value in its Java form, and throws {@link IllegalStateException}, which says what
 * was found, if it is of another kind.
 */
public sealed interface ParameterValue {

    /** A whole number. */
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
         * @throws IllegalArgumentException if it is not finite, for which JSON has no form
         */
        public DoubleValue {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a parameter cannot be " + value + ", for which JSON has no form");
            }
        }

        @Override
        public String toString() {
            return Double.toString(value);
        }
    }

    /** True or false. */
    record BooleanValue(boolean value) implements ParameterValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** Text. */
    record StringValue(String value) implements ParameterValue {
        /**
         * Creates text.
         *
         * @throws IllegalArgumentException if it holds half a surrogate pair, which UTF-8 cannot say
         */
        public StringValue {
            ParameterText.requireUtf8(value, "the value");
        }

        @Override
        public String toString() {
            return '"' + value + '"';
        }
    }

    /** Bytes. They stand by themselves only, not inside an array or a dictionary. */
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
            return value.length + " bytes";
        }
    }

    /** Values in order. */
    record ArrayValue(List<ParameterValue> elements) implements ParameterValue {
        /**
         * Creates an array.
         *
         * @throws IllegalArgumentException if an element is bytes, which the protocol cannot say
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

    /** Values by name, in order. */
    record DictValue(Map<String, ParameterValue> entries) implements ParameterValue {
        /**
         * Creates a dictionary.
         *
         * @throws IllegalArgumentException if a value is bytes, which the protocol cannot say, or a name holds half a
         *     surrogate pair
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

    /** Returns a whole number. */
    static ParameterValue of(long value) {
        return new IntegerValue(value);
    }

    /**
     * Returns a floating-point number.
     *
     * @throws IllegalArgumentException if it is not finite, for which JSON has no form
     */
    static ParameterValue of(double value) {
        return new DoubleValue(value);
    }

    /** Returns true or false. */
    static ParameterValue of(boolean value) {
        return new BooleanValue(value);
    }

    /**
     * Returns text.
     *
     * @throws IllegalArgumentException if it holds half a surrogate pair
     */
    static ParameterValue of(String value) {
        return new StringValue(value);
    }

    /** Returns bytes, which are copied. */
    static ParameterValue of(byte[] value) {
        return new BytesValue(value);
    }

    /** Returns an array of whole numbers. */
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

    /** Returns an array of texts. */
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
     * Returns the value that an object stands for, such as one that was read from a JSON or YAML file: a {@link Boolean}, a
     * number, text, an enum (its name), a {@code byte[]}, any other array, a collection, or a map, whose keys become text.
     *
     * @throws IllegalArgumentException if it, or something in it, is null or of another class; the message says where
     * @see #toObject
     */
    static ParameterValue from(Object object) {
        return PlainObjects.toValue(object);
    }

    /**
     * Returns this as a {@link Long}, {@link Double}, {@link Boolean}, {@link String}, {@code byte[]}, or, with such in it, a
     * {@link List} or a {@link Map} in order, which may be changed.
     */
    default Object toObject() {
        return PlainObjects.of(this);
    }

    /** Returns a whole number. */
    default long asLong() {
        if (this instanceof IntegerValue integer) {
            return integer.value;
        }
        throw unexpected("a whole number");
    }

    /** Returns a number, floating-point or whole. */
    default double asDouble() {
        if (this instanceof DoubleValue number) {
            return number.value;
        }
        if (this instanceof IntegerValue integer) {
            return integer.value;
        }
        throw unexpected("a number");
    }

    /** Returns true or false. */
    default boolean asBoolean() {
        if (this instanceof BooleanValue bool) {
            return bool.value;
        }
        throw unexpected("true or false");
    }

    /** Returns text. */
    default String asString() {
        if (this instanceof StringValue text) {
            return text.value;
        }
        throw unexpected("text");
    }

    /** Returns a copy of bytes. */
    default byte[] asBytes() {
        if (this instanceof BytesValue bytes) {
            return bytes.value();
        }
        throw unexpected("bytes");
    }

    /** Returns an array of numbers, floating-point or whole. */
    default double[] asDoubles() {
        return asList().stream().mapToDouble(ParameterValue::asDouble).toArray();
    }

    /** Returns the elements of an array; unmodifiable. */
    default List<ParameterValue> asList() {
        if (this instanceof ArrayValue array) {
            return array.elements;
        }
        throw unexpected("an array");
    }

    /** Returns the entries of a dictionary, in order; unmodifiable. */
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
                    "bytes inside an array or a dictionary: the protocol has them as a parameter's own value only");
        }
    }
}
