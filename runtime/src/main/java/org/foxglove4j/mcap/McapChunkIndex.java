package org.foxglove4j.mcap;

import java.util.Map;
import java.util.Objects;

/**
 * Locates a chunk and its message indexes in the file; part of the summary section. See <a
 * href="https://mcap.dev/spec#chunk-index-op0x08">MCAP: ChunkIndex</a>.
 *
 * @param messageStartTimeNanos the earliest log time of its messages, unsigned; 0 if it has none
 * @param messageEndTimeNanos the latest log time of its messages, unsigned; 0 if it has none
 * @param chunkStartOffset the offset of the Chunk record in the file
 * @param chunkLength the length of the Chunk record, in bytes, including its opcode and length fields
 * @param messageIndexOffsets the offset in the file of each channel's MessageIndex record, by channel id; empty if there
 *     are no such records, even if there are messages
 * @param messageIndexLength the total length of the chunk's MessageIndex records, in bytes
 * @param compression the name of the compression
 * @param compressedSize the length of the compressed records, in bytes
 * @param uncompressedSize the length of the uncompressed records, in bytes
 */
public record McapChunkIndex(
        long messageStartTimeNanos,
        long messageEndTimeNanos,
        long chunkStartOffset,
        long chunkLength,
        Map<Integer, Long> messageIndexOffsets,
        long messageIndexLength,
        String compression,
        long compressedSize,
        long uncompressedSize)
        implements McapRecord {

    /** Creates a chunk index. */
    public McapChunkIndex {
        messageIndexOffsets = Unsigned.copy(messageIndexOffsets);
        messageIndexOffsets.keySet().forEach(id -> Unsigned.u16("channel id", id));
        Objects.requireNonNull(compression, "compression");
    }

    @Override
    public int opcode() {
        return Opcode.CHUNK_INDEX;
    }
}
