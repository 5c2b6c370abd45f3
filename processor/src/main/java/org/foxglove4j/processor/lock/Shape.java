package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.model.Scalar;

/** What a field holds on the wire, as far as a decoder of either encoding depends on it. */
sealed interface Shape {

    /**
     * One value. Scalars that share all of their forms are given by one of them, so that shapes compare equal.
     *
     * @param scalar which type
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
     * @param element what they are
     * @param unique whether equal ones are read as one
     * @param length how many there always are, or -1
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
     * @param key what the keys are: a value, or an enum by the names of its constants
     * @param value what the values are
     */
    record MapOf(Shape key, Shape value) implements Shape {

        /** The keys of which lock files say nothing. */
        static final Shape TEXT = new Value(Scalar.STRING, false, false);

        @Override
        public String toString() {
            return "map " + (key.equals(TEXT) ? "" : key + " to ") + value;
        }
    }
}
