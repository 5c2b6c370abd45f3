package org.foxglove4j.parameter;

/**
 * The type of a {@link Parameter} whose JSON form is ambiguous: a number without a fraction that is a floating-point
 * number, or a string that contains bytes. Other parameters have no type.
 */
public enum ParameterType {
    /** Bytes, encoded in JSON as base64. */
    BYTE_ARRAY("byte_array"),
    /** A floating-point number, even if it has no fraction. */
    FLOAT64("float64"),
    /** An array of floating-point numbers. */
    FLOAT64_ARRAY("float64_array");

    private final String wireName;

    ParameterType(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the name in the Foxglove WebSocket protocol, for example {@code float64}. */
    public String wireName() {
        return wireName;
    }
}
