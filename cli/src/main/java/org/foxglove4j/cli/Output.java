package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say where a file is written to, and how. */
final class Output {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "The file to write.")
    private Path file;

    @Option(names = "--overwrite", description = "Replace the file if it exists.")
    private boolean overwrite;

    @Option(
            names = "--compression",
            paramLabel = "NAME",
            defaultValue = "zstd",
            description = "zstd, lz4 or none; default ${DEFAULT-VALUE}.")
    private Compression compression;

    @Option(names = "--compression-level", paramLabel = "N", description = "The level of the compression.")
    private @Nullable Integer compressionLevel;

    @Option(
            names = "--chunk-size",
            paramLabel = "SIZE",
            defaultValue = "1MiB",
            converter = Sizes.Converter.class,
            description = "Bytes in a chunk before compression; default ${DEFAULT-VALUE}.")
    private int chunkSizeBytes;

    @Option(names = "--unchunked", description = "Write messages without chunks, and so without an index.")
    private boolean unchunked;

    Path file() {
        return file;
    }

    /**
     * Opens the file for writing.
     *
     * @param inputs files that are read meanwhile, none of which may be the output
     * @param profile the profile in the header
     */
    McapWriter open(Collection<Path> inputs, String profile) throws IOException {
        for (Path input : inputs) {
            if (Files.exists(file) && Files.isSameFile(input, file)) {
                throw new IllegalArgumentException(file + " is read and written at once; name another output");
            }
        }
        McapWriterBuilder writer = McapWriter.builder()
                .compression(compression)
                .chunkSizeBytes(chunkSizeBytes)
                .chunked(!unchunked)
                .compressionWorkers(Runtime.getRuntime().availableProcessors())
                .profile(profile)
                .overwrite(overwrite);
        if (compressionLevel != null) {
            writer.compressionLevel(compressionLevel);
        }
        return writer.create(file);
    }
}
