package org.foxglove4j.mcap;

import java.util.Map;
import java.util.Objects;

/**
 * A named map of strings with information about the recording. See <a
 * href="https://mcap.dev/spec#metadata-op0x0c">MCAP: Metadata</a>.
 *
 * @param name the name; several records may share it
 * @param metadata the key-value pairs; unmodifiable, in the order of the given map
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
