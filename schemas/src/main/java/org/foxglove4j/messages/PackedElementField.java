package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * A numeric field of the elements of a packed array.
 *
 * @param name the name, for example x or {@code red}
 * @param offset the offset from the start of the element
 * @param type the type of the number
 */
@FoxgloveSchema(name = "foxglove.PackedElementField", encoding = Encoding.PROTOBUF)
public record PackedElementField(
        String name,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int offset,

        NumericType type) {

    /** The type of a number; always little-endian. */
    public enum NumericType {
        /** Unknown. */
        UNKNOWN,
        /** Unsigned 8-bit integer. */
        UINT8,
        /** Signed 8-bit integer. */
        INT8,
        /** Unsigned 16-bit integer. */
        UINT16,
        /** Signed 16-bit integer. */
        INT16,
        /** Unsigned 32-bit integer. */
        UINT32,
        /** Signed 32-bit integer. */
        INT32,
        /** 32-bit IEEE 754 floating-point number. */
        FLOAT32,
        /** 64-bit IEEE 754 floating-point number. */
        FLOAT64
    }
}
