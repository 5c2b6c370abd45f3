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
    private final CRC32 crc32 = new CRC32();

    ChunkEncoder(WriterOptions options, ChunkCompressor compressor) {
        this.options = options;
        this.compressor = compressor;
    }

    /** Makes a chunk ready; the result is good until the next call, and takes over the chunk's buffer. */
    EncodedChunk encode(OpenChunk chunk) {
        if (!options.chunked) {
            return loose(chunk);
        }
        return compress(chunk) ? compressed(chunk) : plain(chunk);
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

    private EncodedChunk loose(OpenChunk chunk) {
        RecordBuffer buffer = chunk.buffer();
        int crc = options.dataSectionCrc ? crc(buffer, OpenChunk.RECORDS_START, buffer.length()) : 0;
        return new EncodedChunk(
                chunk,
                buffer,
                OpenChunk.RECORDS_START,
                buffer.length(),
                crc,
                lentCrc(chunk, options.dataSectionCrc),
                Compression.NONE,
                chunk.recordsLength());
    }

    private EncodedChunk compressed(OpenChunk chunk) {
        RecordBuffer records = chunk.buffer();
        int recordsCrc = options.chunkCrc ? crc(records, OpenChunk.RECORDS_START, records.length()) : 0;
        int recordsEnd = compressed.length();
        int length = chunk.recordsLength();
        writeHead(chunk, compressed, compressor.compression(), recordsEnd, length, recordsCrc);
        writeIndexes(chunk, compressed);
        int crc = options.dataSectionCrc ? crc(compressed, 0, compressed.length()) : 0;
        return new EncodedChunk(chunk, compressed, 0, recordsEnd, crc, 0, compressor.compression(), length);
    }

    /** Reads the records but once, though they count in two CRCs. */
    private EncodedChunk plain(OpenChunk chunk) {
        RecordBuffer buffer = chunk.buffer();
        int start = OpenChunk.RECORDS_START;
        int recordsEnd = buffer.length();
        int length = chunk.recordsLength();
        boolean crcWanted = options.chunkCrc || options.dataSectionCrc;
        int bufferCrc = crcWanted ? crc(buffer, start, recordsEnd) : 0;
        int lentCrc = lentCrc(chunk, crcWanted);
        int recordsCrc = options.chunkCrc ? Crc32Combiner.combine(bufferCrc, lentCrc, chunk.lentLength()) : 0;
        writeHead(chunk, buffer, Compression.NONE, (long) start + length, length, recordsCrc);
        writeIndexes(chunk, buffer);
        int crc = 0;
        if (options.dataSectionCrc) {
            crc = Crc32Combiner.combine(crc(buffer, 0, start), bufferCrc, recordsEnd - start);
            if (chunk.lentLength() == 0) {
                int indexLength = buffer.length() - recordsEnd;
                crc = Crc32Combiner.combine(crc, crc(buffer, recordsEnd, buffer.length()), indexLength);
            }
        }
        return new EncodedChunk(chunk, buffer, 0, recordsEnd, crc, lentCrc, Compression.NONE, length);
    }

    private static void writeHead(
            OpenChunk chunk,
            RecordBuffer buffer,
            Compression compression,
            long chunkLength,
            int uncompressedSize,
            int recordsCrc) {
        int end = buffer.length();
        buffer.truncate(0);
        buffer.u8(Opcode.CHUNK);
        buffer.u64(chunkLength - RecordEncoder.HEAD_LENGTH);
        buffer.u64(chunk.startTime());
        buffer.u64(chunk.endTime());
        buffer.u64(uncompressedSize);
        buffer.u32(recordsCrc);
        buffer.string(compression.formatName());
        buffer.u64(chunkLength - buffer.length() - Long.BYTES);
        buffer.advance(end - buffer.length());
    }

    private void writeIndexes(OpenChunk chunk, RecordBuffer buffer) {
        if (options.messageIndex) {
            chunk.contents().writeIndexes(chunk, buffer);
        }
    }

    private int lentCrc(OpenChunk chunk, boolean wanted) {
        return wanted && chunk.lentLength() > 0 ? crc(chunk.lent(), chunk.lentOffset(), chunk.lentLength()) : 0;
    }

    private int crc(RecordBuffer buffer, int start, int end) {
        return crc(buffer.array(), start, end - start);
    }

    private int crc(byte[] array, int offset, int length) {
        crc32.reset();
        crc32.update(array, offset, length);
        return (int) crc32.getValue();
    }
}
