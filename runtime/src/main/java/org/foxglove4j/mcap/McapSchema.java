package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.foxglove4j.encoding.EncodedSchema;

/**
 * Describes the structure of messages. See <a href="https://mcap.dev/spec#schema-op0x03">MCAP: Schema</a>.
 *
 * @param id the id within the file, 1 to 65535; a file may hold the invalid id 0, and such a schema is to be ignored
 * @param name the name, for example {@code foxglove.Pose}
 * @param encoding the language of the description, for example {@code protobuf}; empty if there is none
 * @param data the description; not copied
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
