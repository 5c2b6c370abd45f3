package org.foxglove4j.cli;

import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the chunks of a file that is written. */
final class ChunkOptions {

    @Option(
            names = {"--compression", "--output-compression"},
            paramLabel = "NAME",
            description = "zstd, lz4 or none; default zstd.")
    private @Nullable Compression compression;

    @Option(
            names = "--compression-level",
            paramLabel = "N",
            description = "zstd: -7 (fastest) to 22 (smallest), default 1. lz4: 0 (fastest, default) to 12 (smallest).")
    private @Nullable Integer compressionLevel;

    @Option(
            names = "--chunk-size",
            paramLabel = "SIZE",
            defaultValue = "1MiB",
            converter = Sizes.Converter.class,
            description = "The uncompressed size of a chunk in bytes, KiB or MiB, for example 786432 or 4MiB; default"
                    + " ${DEFAULT-VALUE}.")
    private int chunkSizeBytes;

    /** Returns the compression that was chosen, or null. */
    @Nullable
    Compression compression() {
        return compression;
    }

    /**
     * Sets the options.
     *
     * @param chosenCompression the compression, or null for the default
     */
    void apply(McapWriterBuilder writer, @Nullable Compression chosenCompression) {
        writer.chunkSizeBytes(chunkSizeBytes);
        if (chosenCompression != null) {
            writer.compression(chosenCompression);
        }
        if (compressionLevel != null && chosenCompression != Compression.NONE) {
            writer.compressionLevel(compressionLevel);
        }
    }
}
