package org.foxglove4j.mcap;

import java.io.IOException;

/** Compresses the records of chunks, one chunk after the other, on one thread at a time. */
interface ChunkCompressor extends AutoCloseable {

    /** Returns what it compresses to. */
    Compression compression();

    /** Appends the compressed form of some bytes. */
    void compress(byte[] source, int offset, int length, RecordBuffer out);

    @Override
    void close();

    /**
     * Creates a compressor.
     *
     * @param usualLength how long the records of most chunks are at most; longer ones take more memory
     * @throws IOException if the library that compresses cannot be loaded on this machine
     */
    static ChunkCompressor create(Compression compression, int level, int usualLength) throws IOException {
        try {
            return switch (compression) {
                case NONE -> new PlainCompressor();
                case LZ4 -> new Lz4Compressor(level, usualLength);
                case ZSTD -> new ZstdCompressor(level, usualLength);
            };
        } catch (LinkageError e) {
            throw new IOException(
                    "the native library for " + compression + " cannot be loaded on this machine: choose another"
                            + " compression, LZ4 and NONE work everywhere",
                    e);
        }
    }
}
