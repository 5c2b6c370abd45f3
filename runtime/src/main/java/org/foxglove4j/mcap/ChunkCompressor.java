package org.foxglove4j.mcap;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;

/** Compresses the records of chunks, one chunk after the other, on one thread at a time. */
interface ChunkCompressor extends AutoCloseable {

    /** Returns what it compresses to. */
    Compression compression();

    /** Appends the compressed form of what remains in a direct buffer. */
    void compress(ByteBuffer source, DirectBuffer out);

    @Override
    void close();

    /**
     * Creates a compressor.
     *
     * @throws IOException if the library that compresses cannot be loaded on this machine
     */
    static ChunkCompressor create(Compression compression, int level) throws IOException {
        try {
            return switch (compression) {
                case NONE -> new PlainCompressor();
                case LZ4 -> new Lz4Compressor(level);
                case ZSTD -> new ZstdCompressor(level);
            };
        } catch (LinkageError e) {
            throw new IOException(
                    "the native library for " + compression + " cannot be loaded on this machine: choose another"
                            + " compression, LZ4 and NONE work everywhere",
                    e);
        }
    }
}
