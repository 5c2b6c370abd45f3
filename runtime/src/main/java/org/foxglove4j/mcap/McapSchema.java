package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.foxglove4j.encoding.EncodedSchema;

/**
 * Describes the structure of messages. See <a href="https://mcap.dev/spec#schema-op0x03">MCAP: Schema</a>.
 *
 * @param id the id within the file, 1 to 65535; a file may contain a schema with the invalid id 0, which must be
 *     ignored
 * @param name the name, for example {@code foxglove.Pose}
 * @param encoding the schema encoding, for example {@code protobuf}; empty if there is none
 * @param data the schema; not copied
 */
public record McapSchema(int id, String name, String encoding, ByteSlice data) implements McapRecord, EncodedSchema {

    /** Creates a schema. */
    public McapSchema {
        Unsigned.u16("schema id", id);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(encoding, "encoding");
        Objects.requireNonNull(data, "data");
    }

    @Override
    public ByteBuffer dataBuffer() {
        return data.toByteBuffer();
    }

    @Override
    public int opcode() {
        return Opcode.SCHEMA;
    }
}
