package org.foxglove4j.benchmarks.mcap;

import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;

/**
 * A way to write: {@code unchunked}, {@code none}, {@code lz4}, {@code zstd1} or {@code zstd3}; with {@code -nocrc} behind it
 * without the CRCs of chunks and data section; with {@code +w} and a number behind that, with so many workers.
 */
record WriteMode(String name, boolean crc, int workers) {

    static WriteMode parse(String text) {
        int plus = text.indexOf("+w");
        int workers = plus < 0 ? 0 : Integer.parseInt(text.substring(plus + 2));
        String mode = plus < 0 ? text : text.substring(0, plus);
        boolean crc = !mode.endsWith("-nocrc");
        return new WriteMode(crc ? mode : mode.substring(0, mode.indexOf('-')), crc, workers);
    }

    McapWriterBuilder builder(int chunkSize) {
        McapWriterBuilder builder = McapWriter.builder()
                .profile("bench")
                .chunkSizeBytes(chunkSize)
                .overwrite(true)
                .chunkCrc(crc)
                .dataSectionCrc(crc)
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
        return name + (crc ? "" : "-nocrc") + (workers == 0 ? "" : "+w" + workers);
    }
}
