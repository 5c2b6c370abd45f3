package org.foxglove4j.mcap;

import java.util.Objects;

/**
 * Holds schemas, channels and messages, compressed together. See <a href="https://mcap.dev/spec#chunk-op0x06">MCAP:
 * Chunk</a>.
 *
 * @param messageStartTimeNanos the earliest log time of its messages, unsigned; 0 if it has none
 * @param messageEndTimeNanos the latest log time of its messages, unsigned; 0 if it has none
 * @param uncompressedSize the number of bytes of the records when not compressed
 * @param uncompressedCrc the CRC-32 of the records when not compressed; 0 if not computed
 * @param compression the name of the compression; see {@link Compression#ofFormatName}
 * @param records the records, compressed; not copied
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
