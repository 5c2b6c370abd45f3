package org.foxglove4j.mcap;

import java.util.zip.CRC32;

/** Makes chunks ready to be written. Belongs to one thread at a time. */
final class ChunkEncoder implements AutoCloseable {

    /** Below this length the head of a compressed frame is a burden, and there is little to gain. */
    private static final int MIN_COMPRESSED_LENGTH = 1024;

    /** Of the length; a reader's time is worth more than a smaller gain. */
    private static final double MIN_GAIN = 0.02;

    private final WriterOptions options;
    private final ChunkCompressor compressor;
    private final RecordBuffer compressed = new RecordBuffer(1024);
    private final ChunkContents contents = new ChunkContents();
    private final CRC32 crc32 = new CRC32();

    ChunkEncoder(WriterOptions options, ChunkCompressor compressor) {
        this.options = options;
        this.compressor = compressor;
    }

    /** Makes a chunk ready; the result is good until the next call, and takes over the chunk's buffer. */
    EncodedChunk encode(OpenChunk chunk) {
        contents.count(chunk);
        if (!options.chunked) {
            RecordBuffer buffer = chunk.buffer();
            int crc = options.dataSectionCrc ? crc(buffer, OpenChunk.RECORDS_START) : 0;
            int length = chunk.recordsLength();
            return new EncodedChunk(
                    chunk, contents, buffer, OpenChunk.RECORDS_START, crc, 0, Compression.NONE, length, length);
        }
        int recordsCrc = options.chunkCrc ? crc(chunk.buffer(), OpenChunk.RECORDS_START) : 0;
        return compress(chunk) ? compressed(chunk, recordsCrc) : plain(chunk, recordsCrc);
    }

    @Override
    public void close() {
        compressor.close();
    }

    /** Compresses the records after room for the chunk's head; returns whether that is what should be written. */
    private boolean compress(OpenChunk chunk) {
        int length = chunk.recordsLength();
        if (compressor.compression() == Compression.NONE
                || (length < MIN_COMPRESSED_LENGTH && !options.forceCompression)) {
            return false;
        }
        compressed.clear();
        compressed.advance(
                OpenChunk.RECORDS_START + compressor.compression().formatName().length());
        int start = compressed.length();
        compressor.compress(chunk.buffer().array(), OpenChunk.RECORDS_START, length, compressed);
        return options.forceCompression || compressed.length() - start <= length * (1 - MIN_GAIN);
    }

    private EncodedChunk compressed(OpenChunk chunk, int recordsCrc) {
        Compression compression = compressor.compression();
        int size = compressed.length()
                - OpenChunk.RECORDS_START
                - compression.formatName().length();
        return finish(chunk, compressed, compression, size, recordsCrc);
    }

    private EncodedChunk plain(OpenChunk chunk, int recordsCrc) {
        return finish(chunk, chunk.buffer(), Compression.NONE, chunk.recordsLength(), recordsCrc);
    }

    private EncodedChunk finish(
            OpenChunk chunk, RecordBuffer buffer, Compression compression, int size, int recordsCrc) {
        int uncompressedSize = chunk.recordsLength();
        int chunkLength = buffer.length();
        writeHead(chunk, buffer, compression, uncompressedSize, recordsCrc);
        if (options.messageIndex) {
            contents.writeIndexes(chunk, buffer);
        }
        int crc = options.dataSectionCrc ? wholeCrc(buffer, compression, size, recordsCrc) : 0;
        return new EncodedChunk(chunk, contents, buffer, 0, crc, chunkLength, compression, size, uncompressedSize);
    }

    private static void writeHead(
            OpenChunk chunk, RecordBuffer buffer, Compression compression, int uncompressedSize, int recordsCrc) {
        int end = buffer.length();
        buffer.truncate(0);
        buffer.u8(Opcode.CHUNK);
        buffer.u64((long) end - RecordEncoder.HEAD_LENGTH);
        buffer.u64(chunk.startTime());
        buffer.u64(chunk.endTime());
        buffer.u64(uncompressedSize);
        buffer.u32(recordsCrc);
        buffer.string(compression.formatName());
        buffer.u64((long) end - buffer.length() - Long.BYTES);
        buffer.advance(end - buffer.length());
    }

    /** Returns the CRC of all, by way of that of the records where it is known and they are written as they are. */
    private int wholeCrc(RecordBuffer buffer, Compression compression, int size, int recordsCrc) {
        if (compression != Compression.NONE || !options.chunkCrc) {
            return crc(buffer, 0);
        }
        int recordsEnd = OpenChunk.RECORDS_START + size;
        int crc = Crc32Combiner.combine(crc(buffer, 0, OpenChunk.RECORDS_START), recordsCrc, size);
        int indexLength = buffer.length() - recordsEnd;
        return Crc32Combiner.combine(crc, crc(buffer, recordsEnd), indexLength);
    }

    private int crc(RecordBuffer buffer, int start) {
        return crc(buffer, start, buffer.length());
    }

    private int crc(RecordBuffer buffer, int start, int end) {
        crc32.reset();
        crc32.update(buffer.array(), start, end - start);
        return (int) crc32.getValue();
    }
}
