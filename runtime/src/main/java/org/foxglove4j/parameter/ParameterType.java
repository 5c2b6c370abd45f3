package org.foxglove4j.parameter;

/**
 * Says of a {@link Parameter} what its JSON alone does not: that a whole number is a floating-point number, or that
 * text is bytes. Parameters of other kinds have no type.
 */
public enum ParameterType {
    /** Bytes, which stand in JSON as base64. */
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
