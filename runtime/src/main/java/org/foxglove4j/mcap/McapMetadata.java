package org.foxglove4j.mcap;

import java.util.Map;
import java.util.Objects;

/**
 * Holds texts by key, for whatever an application wants to say of a recording. See
 * <a href="https://mcap.dev/spec#metadata-op0x0c">MCAP: Metadata</a>.
 *
 * @param name the name; several records may share it
 * @param metadata the texts; unmodifiable, in the order of the map that was given
 */
public record McapMetadata(String name, Map<String, String> metadata) implements McapRecord {

    /** Creates a metadata record. */
    public McapMetadata {
        Objects.requireNonNull(name, "name");
        metadata = Unsigned.copy(metadata);
    }

    @Override
    public int opcode() {
        return Opcode.METADATA;
    }
}
