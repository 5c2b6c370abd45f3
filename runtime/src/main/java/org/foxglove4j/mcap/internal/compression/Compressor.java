package org.foxglove4j.mcap.internal.compression;

import java.nio.ByteBuffer;
import org.foxglove4j.mcap.internal.bytes.DirectBuffer;

/** Compresses one block of data after the other. Not thread-safe. */
public interface Compressor extends AutoCloseable {

    /** The highest level of LZ4. */
    int MAX_LZ4_LEVEL = 12;

    /** The lowest, fastest level of zstd. */
    int MIN_ZSTD_LEVEL = -7;

    /** The highest level of zstd. */
    int MAX_ZSTD_LEVEL = 22;

    /** Appends the compressed form of the remaining bytes of a direct buffer. */
    void compress(ByteBuffer source, DirectBuffer out);

    @Override
    void close();

    /** Creates a compressor that does not compress. */
    static Compressor none() {
        return new PlainCompressor();
    }

    /**
     * Creates a compressor to LZ4 frames.
     *
     * @param level 0 for fast compression, 1 to {@value #MAX_LZ4_LEVEL} for high compression
     * @throws LinkageError if the library cannot be loaded on this machine
     */
    static Compressor lz4(int level) {
        return new Lz4Compressor(level);
    }

    /**
     * Creates a compressor to Zstandard frames.
     *
     * @param level {@value #MIN_ZSTD_LEVEL} to {@value #MAX_ZSTD_LEVEL}
     * @throws LinkageError if the library cannot be loaded on this machine
     */
    static Compressor zstd(int level) {
        return new ZstdCompressor(level);
    }
}
