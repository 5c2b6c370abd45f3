package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * Locates a metadata record in the file; part of the summary section. See <a
 * href="https://mcap.dev/spec#metadata-index-op0x0d">MCAP: MetadataIndex</a>.
 *
 * @param offset the offset of the Metadata record in the file
 * @param length the length of the Metadata record, in bytes, including its opcode and length fields
 * @param name the name
 */
public record McapMetadataIndex(long offset, long length, String name) implements McapRecord {

    /** Creates a metadata index. */
    public McapMetadataIndex {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public int opcode() {
        return Opcode.METADATA_INDEX;
    }
}
