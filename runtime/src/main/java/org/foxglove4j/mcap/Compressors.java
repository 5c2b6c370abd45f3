package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.foxglove4j.mcap.internal.compression.Compressor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The compressors of one writer.
 *
 * @param compression the compression of the chunks
 * @param all one compressor for each thread that compresses
 */
record Compressors(Compression compression, List<Compressor> all) {

    private static final Logger LOG = LoggerFactory.getLogger(Compressors.class);

    /** Warns only once: zstd is missing for every writer of the process, and a recording creates one for each file. */
    private static final AtomicBoolean WARNED = new AtomicBoolean();

    /** Creates the compressors that a writer needs. */
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
                LOG.warn("MCAP chunks are compressed with LZ4 instead of zstd: {}", e.getMessage());
            }
            return create(Compression.LZ4, 0, count);
        }
    }

    void close() {
        all.forEach(Compressor::close);
    }

    private static Compressors create(Compression compression, int level, int count) throws IOException {
        Compressors compressors = new Compressors(compression, new ArrayList<>());
        try {
            while (compressors.all.size() < count) {
                compressors.all.add(create(compression, level));
            }
            return compressors;
        } catch (IOException | Error e) {
            compressors.close();
            throw e;
        }
    }

    private static Compressor create(Compression compression, int level) throws IOException {
        try {
            return switch (compression) {
                case NONE -> Compressor.none();
                case LZ4 -> Compressor.lz4(level);
                case ZSTD -> Compressor.zstd(level);
            };
        } catch (LinkageError e) {
            throw new IOException(
                    "the native library for " + compression + " cannot be loaded on this machine: use another"
                            + " compression; LZ4 and NONE work on every machine",
                    e);
        }
    }

    private static int checkLevel(Compression compression, @Nullable Integer level) {
        return switch (compression) {
            case NONE -> 0;
            case LZ4 -> checkLevel(compression, level, 0, Compressor.MAX_LZ4_LEVEL, 0);
            case ZSTD -> checkLevel(compression, level, Compressor.MIN_ZSTD_LEVEL, Compressor.MAX_ZSTD_LEVEL, 1);
        };
    }

    private static int checkLevel(Compression compression, @Nullable Integer level, int min, int max, int normal) {
        if (level == null) {
            return normal;
        }
        if (level < min || level > max) {
            throw new IllegalArgumentException(compression + " has levels " + min + " to " + max + ", not " + level);
        }
        return level;
    }
}
