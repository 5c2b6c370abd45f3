package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.model.Scalar;

/** The content of a field on the wire, as far as the decoder of either encoding depends on it. */
sealed interface Shape {

    /**
     * One value. Scalars with the same form in both encodings are represented by one of them, so that shapes compare
     * equal.
     *
     * @param scalar the type
     * @param unsigned whether it is an integer that is never negative
     * @param fixed whether it is an integer of fixed width in protobuf
     */
    record Value(Scalar scalar, boolean unsigned, boolean fixed) implements Shape {
        @Override
        public String toString() {
            return ValueNames.of(this);
        }
    }

    /**
     * A nested message.
     *
     * @param name its schema name
     */
    record MessageReference(String name) implements Shape {
        @Override
        public String toString() {
            return "message " + name;
        }
    }

    /**
     * An enum.
     *
     * @param name its schema name
     */
    record EnumReference(String name) implements Shape {
        @Override
        public String toString() {
            return "enum " + name;
        }
    }

    /**
     * Several values in order.
     *
     * @param element the shape of the elements
     * @param unique whether equal elements are read as one
     * @param length the fixed number of elements, or -1
     */
    record Repeated(Shape element, boolean unique, int length) implements Shape {
        @Override
        public String toString() {
            return (unique ? "set " : "repeated ") + element + (length < 0 ? "" : " length " + length);
        }
    }

    /**
     * Values by keys.
     *
     * @param key the shape of the keys: a value, or an enum, whose constants are written by name
     * @param value the shape of the values
     */
    record MapOf(Shape key, Shape value) implements Shape {

        /** The default shape of keys, which lock files omit. */
        static final Shape TEXT = new Value(Scalar.STRING, false, false);

        @Override
        public String toString() {
            return "map " + (key.equals(TEXT) ? "" : key + " to ") + value;
        }
    }
}
