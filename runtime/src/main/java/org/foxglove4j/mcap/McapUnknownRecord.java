package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * A record that the specification does not define: a private record of an application (opcodes 0x80 to 0xFF), or a
 * record of a later version of the format (0x10 to 0x7F).
 *
 * @param opcode the opcode, 0x10 to 0xFF
 * @param content the content, after the opcode and the length; not copied
 */
public record McapUnknownRecord(int opcode, ByteSlice content) implements McapRecord {

    /** Creates a record. */
    public McapUnknownRecord {
        if (opcode <= Opcode.DATA_END || opcode > 0xFF) {
            throw new IllegalArgumentException("opcode " + opcode + " is not within 16 and 255");
        }
        Objects.requireNonNull(content, "content");
    }
}
