package org.foxglove4j.processor.lock;

import org.foxglove4j.processor.lock.Shape.Value;
import org.foxglove4j.processor.model.Scalar;

/** The integers among the values. */
final class Integers {

    private Integers() {}

    /** Returns the bits of an integer, or 0 for any other scalar. */
    static int bits(Scalar scalar) {
        return switch (scalar) {
            case BYTE -> 8;
            case SHORT -> 16;
            case INT -> 32;
            case LONG -> 64;
            default -> 0;
        };
    }

    static boolean isInteger(Value value) {
        return bits(value.scalar()) > 0;
    }

    /** Returns whether each integer of one type is one of the other. */
    static boolean contains(Value outer, Value inner) {
        int spare = bits(outer.scalar()) - bits(inner.scalar());
        if (outer.unsigned() == inner.unsigned()) {
            return spare >= 0;
        }
        return inner.unsigned() && spare > 0;
    }

    /** Returns whether both are written in the same way in protobuf, apart from the range. */
    static boolean sameWireType(Value a, Value b) {
        return a.fixed() == b.fixed() && (!a.fixed() || wide(a) == wide(b));
    }

    private static boolean wide(Value value) {
        return bits(value.scalar()) == 64;
    }
}
