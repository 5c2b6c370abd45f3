package org.foxglove4j.mcap;

/**
 * A piece of the data section that is read at once: a chunk, or a run of records outside of chunks.
 *
 * @param chunk whether it is a chunk
 * @param offset where in the file it starts
 * @param length how many bytes it is, without the message indexes behind a chunk
 * @param startNanos the earliest log time in it, unsigned; 0 if not known
 * @param endNanos the latest log time in it, unsigned; all ones if not known
 * @param indexOffsets the channels that have messages in it, and where they are listed; empty if not known
 * @param indexLength how many bytes the message indexes are
 * @param compression the name of the compression
 * @param compressedSize how many bytes the records are in the file
 * @param uncompressedSize how many bytes the records are when not compressed
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

    /** From about this length on, it costs less to look at a message outside of the heap than to copy it into an array. */
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

    /** Describes a chunk that was found in the data section, with the message indexes behind it. */
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

    /** Returns the same chunk without a word on its message indexes. */
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

    /** Returns whether the messages of a chunk are large on average, as far as its message indexes tell. */
    boolean hasLargeMessages() {
        return indexLength > 0
                && uncompressedSize / LARGE_MESSAGE_BYTES >= indexLength / RecordEncoder.MESSAGE_INDEX_ENTRY_LENGTH;
    }

    /** Returns how many bytes the chunk and its message indexes are; negative if that cannot be. */
    long fullLength() {
        return length < 0 || indexLength < 0 ? -1 : length + indexLength;
    }

    /** Returns where in the file the chunk and its message indexes end. */
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

    // The C++ writer gives a chunk without messages a start behind its end.

    private static long start(long startNanos, long endNanos) {
        return Long.compareUnsigned(startNanos, endNanos) <= 0 ? startNanos : 0;
    }

    private static long end(long startNanos, long endNanos) {
        return Long.compareUnsigned(startNanos, endNanos) <= 0 ? endNanos : LATEST;
    }
}
