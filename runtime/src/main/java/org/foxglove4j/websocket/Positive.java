package org.foxglove4j.websocket;

import java.time.Duration;

/** Rejects settings that are not positive. */
final class Positive {

    private Positive() {}

    /** Returns the value if it is at least 1. */
    static int require(int value, String what) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be at least 1");
        }
        return value;
    }

    /** Returns the value if it is positive. */
    static Duration require(Duration value, String what) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(what + " is " + value + "; it must be positive");
        }
        return value;
    }
}
