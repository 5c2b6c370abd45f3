package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The compressors of one writer, one for each thread that compresses. */
record Compressors(List<ChunkCompressor> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Compressors.class);

    /** Every writer of the process is without zstd, and a recording makes one for each file. */
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private static final int MIN_ZSTD_LEVEL = -7;
    private static final int MAX_ZSTD_LEVEL = 22;

    /** Creates as many compressors as a writer needs. */
    static Compressors create(WriterOptions options) throws IOException {
        int count = Math.max(1, options.compressionWorkers);
        Compression compression = options.compression;
        Compression wanted = compression == null ? Compression.ZSTD : compression;
        int checkedLevel = checkLevel(wanted, options.compressionLevel);
        try {
            return create(wanted, checkedLevel, count);
        } catch (IOException e) {
            if (compression != null) {
                throw e;
            }
            if (!WARNED.getAndSet(true)) {
                LOG.warn("MCAP chunks are compressed by LZ4, since zstd is not available here: {}", e.getMessage());
            }
            return create(Compression.LZ4, 0, count);
        }
    }

    /** Returns what the chunks are compressed by. */
    Compression compression() {
        return all.get(0).compression();
    }

    void close() {
        all.forEach(ChunkCompressor::close);
    }

    private static Compressors create(Compression compression, int level, int count) throws IOException {
        Compressors compressors = new Compressors(new ArrayList<>());
        try {
            while (compressors.all.size() < count) {
                compressors.all.add(ChunkCompressor.create(compression, level));
            }
            return compressors;
        } catch (IOException | Error e) {
            compressors.close();
            throw e;
        }
    }

    private static int checkLevel(Compression compression, @Nullable Integer level) {
        return switch (compression) {
            case NONE -> 0;
            case LZ4 -> checkLevel(compression, level, 0, Lz4Compressor.MAX_LEVEL, 0);
            case ZSTD -> checkLevel(compression, level, MIN_ZSTD_LEVEL, MAX_ZSTD_LEVEL, 1);
        };
    }

    private static int checkLevel(Compression compression, @Nullable Integer level, int min, int max, int normal) {
        if (level == null) {
            return normal;
        }
        if (level < min || level > max) {
            throw new IllegalArgumentException(
                    compression + " has the levels " + min + " to " + max + ", not " + level);
        }
        return level;
    }
}
