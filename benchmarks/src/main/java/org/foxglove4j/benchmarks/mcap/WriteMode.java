package org.foxglove4j.benchmarks.mcap;

import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;

/**
 * A way to write: {@code unchunked}, {@code none}, {@code lz4}, {@code zstd1} or {@code zstd3}; ours with {@code +w} and a
 * number of workers behind it.
 */
record WriteMode(String name, int workers) {

    static WriteMode parse(String text) {
        int plus = text.indexOf("+w");
        return plus < 0
                ? new WriteMode(text, 0)
                : new WriteMode(text.substring(0, plus), Integer.parseInt(text.substring(plus + 2)));
    }

    McapWriterBuilder builder(int chunkSize) {
        McapWriterBuilder builder = McapWriter.builder()
                .profile("bench")
                .chunkSizeBytes(chunkSize)
                .overwrite(true)
                .compressionWorkers(workers);
        return switch (name) {
            case "unchunked" -> builder.chunked(false);
            case "none" -> builder.compression(Compression.NONE);
            case "lz4" -> builder.compression(Compression.LZ4);
            case "zstd1" -> builder.compression(Compression.ZSTD).compressionLevel(1);
            case "zstd3" -> builder.compression(Compression.ZSTD).compressionLevel(3);
            default ->
                throw new IllegalArgumentException(
                        "mode " + name + " is none of unchunked, none, lz4, zstd1 and zstd3");
        };
    }

    @Override
    public String toString() {
        return workers == 0 ? name : name + "+w" + workers;
    }
}
