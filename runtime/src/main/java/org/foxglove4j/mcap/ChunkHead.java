package org.foxglove4j.mcap;

import java.nio.charset.StandardCharsets;

/**
 * The fields of a Chunk record before the records. See <a href="https://mcap.dev/spec#chunk-op0x06">MCAP: Chunk</a>.
 *
 * @param offset the offset of the Chunk record in the file
 * @param startNanos the earliest log time
 * @param endNanos the latest log time
 * @param uncompressedSize the length of the uncompressed records, in bytes, unsigned
 * @param uncompressedCrc the CRC of the uncompressed records; 0 if not computed
 * @param compression the name of the compression
 * @param recordsLength the length of the records in the chunk, in bytes, unsigned
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

    /** The longest name of a compression that is read. */
    private static final int MAX_NAME_BYTES = 64;

    /** The end of the uncompressed size in a Chunk record's content. */
    static final int UNCOMPRESSED_SIZE_END = 3 * Long.BYTES;

    /** The maximum length of the head in a Chunk record's content. */
    static final int MAX_CONTENT_BYTES =
            RecordEncoder.CHUNK_FIELDS_LENGTH - RecordEncoder.HEAD_LENGTH + Integer.BYTES + MAX_NAME_BYTES + Long.BYTES;

    /** Creates the head of a chunk from its chunk index, without its CRC. */
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
     * @param contentLength the length of the record's content, of which the reader may contain only the first bytes; -1
     *     to skip the check
     * @param in a reader positioned at the content
     * @throws McapFormatException if the fields, including the records, do not fit into the record
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
