package org.foxglove4j.mcap;

import java.nio.charset.StandardCharsets;

/**
 * What stands in a Chunk record before the records. See <a href="https://mcap.dev/spec#chunk-op0x06">MCAP: Chunk</a>.
 *
 * @param offset the offset of the Chunk record in the file
 * @param startNanos the earliest log time
 * @param endNanos the latest log time
 * @param uncompressedSize the number of bytes of the records when not compressed, unsigned
 * @param uncompressedCrc the CRC of the records when not compressed; 0 if not computed
 * @param compression the name of the compression
 * @param recordsLength the number of bytes of the records as they stand in the chunk, unsigned
 * @param length the number of bytes from the Chunk record's opcode to the first byte of the records
 */
record ChunkHead(
        long offset,
        long startNanos,
        long endNanos,
        long uncompressedSize,
        long uncompressedCrc,
        String compression,
        long recordsLength,
        int length) {

    /** The longest name of a compression that is looked at. */
    private static final int MAX_NAME_BYTES = 64;

    /** As much of a Chunk record's content as its head takes at most. */
    static final int MAX_CONTENT_BYTES =
            RecordEncoder.CHUNK_FIELDS_LENGTH - RecordEncoder.HEAD_LENGTH + Integer.BYTES + MAX_NAME_BYTES + Long.BYTES;

    /** Makes the head of a chunk from what the summary says of it, without its CRC. */
    static ChunkHead ofIndex(Segment segment) {
        int nameLength = segment.compression().getBytes(StandardCharsets.UTF_8).length;
        return new ChunkHead(
                segment.offset(),
                segment.startNanos(),
                segment.endNanos(),
                segment.uncompressedSize(),
                0,
                segment.compression(),
                segment.compressedSize(),
                RecordEncoder.CHUNK_FIELDS_LENGTH + Integer.BYTES + nameLength + Long.BYTES);
    }

    /**
     * Reads the head from the start of a Chunk record's content.
     *
     * @param chunkOffset the offset of the Chunk record in the file
     * @param contentLength how many bytes the record's content is, of which the reader may hold the first only; -1 if it
     *     does not matter
     * @param in stands at the content
     * @throws McapFormatException if the fields do not fit into the record, the records included
     */
    static ChunkHead read(long chunkOffset, long contentLength, FieldReader in) throws McapFormatException {
        int start = in.position();
        long startNanos = in.u64("message_start_time");
        long endNanos = in.u64("message_end_time");
        long uncompressedSize = in.u64("uncompressed_size");
        long uncompressedCrc = in.u32("uncompressed_crc");
        String compression = in.string("compression");
        long recordsLength = in.u64("records");
        int fieldsLength = in.position() - start;
        if (contentLength >= 0 && Long.compareUnsigned(recordsLength, contentLength - fieldsLength) > 0) {
            throw in.fault(
                    Long.toUnsignedString(recordsLength) + " bytes of records in the Chunk record",
                    (contentLength - fieldsLength) + " bytes before its end");
        }
        return new ChunkHead(
                chunkOffset,
                startNanos,
                endNanos,
                uncompressedSize,
                uncompressedCrc,
                compression,
                recordsLength,
                RecordEncoder.HEAD_LENGTH + fieldsLength);
    }
}
