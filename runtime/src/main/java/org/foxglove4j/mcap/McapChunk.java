package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * A group of schemas, channels and messages that are compressed together. See <a
 * href="https://mcap.dev/spec#chunk-op0x06">MCAP: Chunk</a>.
 *
 * @param messageStartTimeNanos the earliest log time of its messages, unsigned; 0 if it has none
 * @param messageEndTimeNanos the latest log time of its messages, unsigned; 0 if it has none
 * @param uncompressedSize the length of the uncompressed records, in bytes
 * @param uncompressedCrc the CRC-32 of the uncompressed records; 0 if not computed
 * @param compression the name of the compression; see {@link Compression#ofFormatName}
 * @param records the compressed records; not copied
 */
public record McapChunk(
        long messageStartTimeNanos,
        long messageEndTimeNanos,
        long uncompressedSize,
        long uncompressedCrc,
        String compression,
        ByteSlice records)
        implements McapRecord {

    /** Creates a chunk. */
    public McapChunk {
        Unsigned.u32("uncompressed CRC", uncompressedCrc);
        Objects.requireNonNull(compression, "compression");
        Objects.requireNonNull(records, "records");
    }

    @Override
    public int opcode() {
        return Opcode.CHUNK;
    }
}
