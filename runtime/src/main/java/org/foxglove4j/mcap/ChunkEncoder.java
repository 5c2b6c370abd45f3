package org.foxglove4j.mcap;

import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.foxglove4j.mcap.internal.bytes.Crc32Combiner;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;
import org.foxglove4j.mcap.internal.bytes.RecordBuffer;
import org.foxglove4j.mcap.internal.compression.Compressor;

/** Encodes chunks for writing. Not thread-safe. */
final class ChunkEncoder implements AutoCloseable {

    /** Below this length, the header of a compressed frame outweighs the small gain. */
    private static final int MIN_COMPRESSED_LENGTH = 1024;

    /** As a fraction of the length; a smaller gain is not worth the reader's time. */
    private static final double MIN_GAIN = 0.02;

    private final WriterOptions options;
    private final Compression compression;
    private final Compressor compressor;
    private final RecordBuffer head = new RecordBuffer(64);
    private final RecordBuffer indexes = new RecordBuffer(1024);
    private final DirectBuffer compressed;
    private final CRC32 crc32 = new CRC32();

    ChunkEncoder(WriterOptions options, Compression compression, Compressor compressor) {
        this.options = options;
        this.compression = compression;
        this.compressor = compressor;
        compressed = new DirectBuffer(0, OpenChunk.usualCapacity(options.chunkSizeBytes));
    }

    /** Encodes a chunk. The result is valid until the next call, and takes over the chunk's buffer. */
    EncodedChunk encode(OpenChunk chunk) {
        if (!options.chunked) {
            return loose(chunk);
        }
        return compress(chunk) ? compressed(chunk) : plain(chunk);
    }

    @Override
    public void close() {
        compressor.close();
        compressed.close();
    }

    /**
     * Compresses the records, after room for the chunk's head; returns whether the compressed form should be written.
     * If there is no memory for it, the records are written as they are.
     */
    private boolean compress(OpenChunk chunk) {
        int length = chunk.recordsLength();
        if (compression == Compression.NONE || (length < MIN_COMPRESSED_LENGTH && !options.forceCompression)) {
            return false;
        }
        int start = OpenChunk.RECORDS_START + compression.formatName().length();
        try {
            compressed.clear();
            compressed.advance(start);
            DirectBuffer records = chunk.complete();
            compressor.compress(records.range(OpenChunk.RECORDS_START, records.length()), compressed);
        } catch (OutOfMemoryError e) {
            return false;
        }
        return options.forceCompression || compressed.length() - start <= length * (1 - MIN_GAIN);
    }

    private EncodedChunk loose(OpenChunk chunk) {
        boolean crcWanted = options.dataSectionCrc;
        DirectBuffer records = chunk.complete();
        return new EncodedChunk(
                chunk,
                records,
                OpenChunk.RECORDS_START,
                records.length(),
                crcWanted ? chunk.crc() : 0,
                crcWanted ? crc(chunk.lent()) : 0,
                Compression.NONE,
                chunk.recordsLength());
    }

    private EncodedChunk compressed(OpenChunk chunk) {
        int recordsEnd = compressed.length();
        int length = chunk.recordsLength();
        writeHead(chunk, compression, recordsEnd, length, options.chunkCrc ? chunk.crc() : 0);
        compressed.replaceStart(head);
        writeIndexes(chunk);
        compressed.bytes(indexes);
        int crc = options.dataSectionCrc ? crc(compressed.range(0, compressed.length())) : 0;
        return new EncodedChunk(chunk, compressed, 0, recordsEnd, crc, 0, compression, length);
    }

    /** Reads the records only once, although they are part of two CRCs. */
    private EncodedChunk plain(OpenChunk chunk) {
        int length = chunk.recordsLength();
        int lentLength = chunk.lent().remaining();
        boolean crcWanted = options.chunkCrc || options.dataSectionCrc;
        int bufferCrc = crcWanted ? chunk.crc() : 0;
        int lentCrc = crcWanted ? crc(chunk.lent()) : 0;
        int recordsCrc = options.chunkCrc ? Crc32Combiner.combine(bufferCrc, lentCrc, lentLength) : 0;
        long chunkLength = (long) OpenChunk.RECORDS_START + length;
        writeHead(chunk, Compression.NONE, chunkLength, length, recordsCrc);
        DirectBuffer buffer = chunk.complete();
        buffer.replaceStart(head);
        int recordsEnd = buffer.length();
        writeIndexes(chunk);
        buffer.bytes(indexes);
        int crc = 0;
        if (options.dataSectionCrc) {
            crc = Crc32Combiner.combine(crc(head), bufferCrc, length - lentLength);
            if (lentLength == 0) {
                crc = Crc32Combiner.combine(crc, crc(indexes), indexes.length());
            }
        }
        return new EncodedChunk(chunk, buffer, 0, recordsEnd, crc, lentCrc, Compression.NONE, length);
    }

    private void writeHead(OpenChunk chunk, Compression used, long chunkLength, int uncompressedSize, int recordsCrc) {
        head.clear();
        head.u8(Opcode.CHUNK);
        head.u64(chunkLength - RecordEncoder.HEAD_LENGTH);
        head.u64(chunk.startTime());
        head.u64(chunk.endTime());
        head.u64(uncompressedSize);
        head.u32(recordsCrc);
        head.string(used.formatName());
        head.u64(chunkLength - head.length() - Long.BYTES);
    }

    private void writeIndexes(OpenChunk chunk) {
        indexes.clear();
        if (options.messageIndex) {
            chunk.contents().writeIndexes(chunk, indexes);
        }
    }

    private int crc(RecordBuffer buffer) {
        crc32.reset();
        crc32.update(buffer.array(), 0, buffer.length());
        return (int) crc32.getValue();
    }

    private int crc(ByteBuffer bytes) {
        int start = bytes.position();
        crc32.reset();
        crc32.update(bytes);
        bytes.position(start);
        return (int) crc32.getValue();
    }
}
