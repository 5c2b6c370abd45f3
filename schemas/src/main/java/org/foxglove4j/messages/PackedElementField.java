package org.foxglove4j.messages;

import org.foxglove4j.annotation.FoxgloveField;
import org.foxglove4j.annotation.FoxgloveSchema;
import org.foxglove4j.annotation.FoxgloveSchema.Encoding;

/**
 * One number of the elements of a packed array.
 *
 * @param name what it is, for example x or {@code red}
 * @param offset where it begins in the element
 * @param type how it is written
 */
@FoxgloveSchema(name = "foxglove.PackedElementField", encoding = Encoding.PROTOBUF)
public record PackedElementField(
        String name,

        @FoxgloveField(unsigned = true, fixed = true, unit = "B")
        int offset,

        NumericType type) {

    /** How a number is written; always little-endian. */
    public enum NumericType {
        /** Nobody said. */
        UNKNOWN,
        /** Unsigned, 8 bits. */
        UINT8,
        /** Signed, 8 bits. */
        INT8,
        /** Unsigned, 16 bits. */
        UINT16,
        /** Signed, 16 bits. */
        INT16,
        /** Unsigned, 32 bits. */
        UINT32,
        /** Signed, 32 bits. */
        INT32,
        /** IEEE 754, 32 bits. */
        FLOAT32,
        /** IEEE 754, 64 bits. */
        FLOAT64
    }
}
