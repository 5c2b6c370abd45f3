package org.foxglove4j.mcap;

/**
 * A part of the data section that is read at once: a chunk, or a run of records outside of chunks.
 *
 * @param chunk whether it is a chunk
 * @param offset the offset in the file
 * @param length the length in bytes, without the message indexes after a chunk
 * @param startNanos the earliest log time in it, unsigned; 0 if not known
 * @param endNanos the latest log time in it, unsigned; all ones if not known
 * @param indexOffsets the channels that have messages in it, and the offsets of their message indexes; empty if not
 *     known
 * @param indexLength the total length of the message indexes, in bytes
 * @param compression the name of the compression
 * @param compressedSize the length of the records in the file, in bytes
 * @param uncompressedSize the length of the uncompressed records, in bytes
 */
record Segment(
        boolean chunk,
        long offset,
        long length,
        long startNanos,
        long endNanos,
        IndexOffsets indexOffsets,
        long indexLength,
        String compression,
        long compressedSize,
        long uncompressedSize) {

    private static final long LATEST = -1;

    /** From about this length, accessing a message off-heap costs less than copying it into an array. */
    static final int LARGE_MESSAGE_BYTES = 4 << 10;

    /** Reads a ChunkIndex record. */
    static Segment ofChunkIndex(FieldReader in) throws McapFormatException {
        long startNanos = in.u64("message_start_time");
        long endNanos = in.u64("message_end_time");
        return new Segment(
                true,
                in.u64("chunk_start_offset"),
                in.u64("chunk_length"),
                start(startNanos, endNanos),
                end(startNanos, endNanos),
                IndexOffsets.read(in),
                in.u64("message_index_length"),
                in.string("compression"),
                in.u64("compressed_size"),
                in.u64("uncompressed_size"));
    }

    /** Describes a chunk that was found in the data section, with the message indexes after it. */
    static Segment ofChunk(ChunkHead head, long length, IndexOffsets indexOffsets, long indexLength) {
        return new Segment(
                true,
                head.offset(),
                length,
                start(head.startNanos(), head.endNanos()),
                end(head.startNanos(), head.endNanos()),
                indexOffsets,
                indexLength,
                head.compression(),
                head.recordsLength(),
                head.uncompressedSize());
    }

    /** Describes records outside of chunks. */
    static Segment ofLooseRecords(long offset, long length, long startNanos, long endNanos) {
        return new Segment(false, offset, length, startNanos, endNanos, IndexOffsets.NONE, 0, "", length, length);
    }

    /** Returns this chunk without the offsets of its message indexes. */
    Segment withoutIndexOffsets() {
        return new Segment(
                chunk,
                offset,
                length,
                startNanos,
                endNanos,
                IndexOffsets.NONE,
                indexLength,
                compression,
                compressedSize,
                uncompressedSize);
    }

    /** Returns whether the messages of a chunk are large on average, according to its message indexes. */
    boolean hasLargeMessages() {
        return indexLength > 0
                && uncompressedSize / LARGE_MESSAGE_BYTES >= indexLength / RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH;
    }

    /** Returns the length of the chunk and its message indexes, in bytes; negative if a length is not valid. */
    long fullLength() {
        return length < 0 || indexLength < 0 ? -1 : length + indexLength;
    }

    /** Returns the end offset in the file of the chunk and its message indexes. */
    long end() {
        return offset + length + indexLength;
    }

    /** Returns the ChunkIndex record that describes the chunk. */
    McapChunkIndex toChunkIndex() {
        return new McapChunkIndex(
                startNanos,
                endNanos,
                offset,
                length,
                indexOffsets.toMap(),
                indexLength,
                compression,
                compressedSize,
                uncompressedSize);
    }

    // The C++ writer gives a chunk without messages a start time after its end time.

    private static long start(long startNanos, long endNanos) {
        return Long.compareUnsigned(startNanos, endNanos) <= 0 ? startNanos : 0;
    }

    private static long end(long startNanos, long endNanos) {
        return Long.compareUnsigned(startNanos, endNanos) <= 0 ? endNanos : LATEST;
    }
}
