package org.foxglove4j.mcap;

import java.util.Map;
import java.util.Objects;

/**
 * Says in the summary where a chunk is and what is in it. See <a href="https://mcap.dev/spec#chunk-index-op0x08">MCAP:
 * ChunkIndex</a>.
 *
 * @param messageStartTimeNanos the earliest log time of its messages, unsigned; 0 if it has none
 * @param messageEndTimeNanos the latest log time of its messages, unsigned; 0 if it has none
 * @param chunkStartOffset the offset of the Chunk record in the file
 * @param chunkLength the length of the Chunk record, with its opcode and length
 * @param messageIndexOffsets the offset in the file of each channel's MessageIndex record, by channel id; empty if there
 *     are no such records, even if there are messages
 * @param messageIndexLength the length of all the chunk's MessageIndex records together
 * @param compression the name of the compression
 * @param compressedSize the number of bytes of the records as they stand in the chunk
 * @param uncompressedSize the number of bytes of the records when not compressed
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
