package org.foxglove4j.cli;

import java.io.IOException;
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
            names = {"-o", "--output", "--output-file"},
            paramLabel = "FILE",
            description = "The file to write; standard output by default.")
    private Path file = Path.of(Input.STANDARD);

    @Option(names = "--overwrite", description = "Replace the file if it exists.")
    private boolean overwrite;

    @Option(
            names = {"--compression", "--output-compression"},
            paramLabel = "NAME",
            description = "zstd, lz4 or none; default zstd.")
    private @Nullable Compression compression;

    @Option(
            names = "--compression-level",
            paramLabel = "N",
            description = "zstd: -7 (quickest) to 22 (smallest), default 1. lz4: 0 (quickest, default) to 12.")
    private @Nullable Integer compressionLevel;

    @Option(
            names = "--chunk-size",
            paramLabel = "SIZE",
            defaultValue = "1MiB",
            converter = Sizes.Converter.class,
            description = "Bytes in a chunk before compression, as 786432 or 4MiB; default ${DEFAULT-VALUE}.")
    private int chunkSizeBytes;

    @Option(names = "--unchunked", description = "Write messages without chunks, and so without an index.")
    private boolean unchunked;

    @Option(
            names = "--chunked",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "true",
            paramLabel = "BOOLEAN",
            hidden = true,
            description = "--chunked=false is --unchunked.")
    private boolean chunked;

    @Option(
            names = "--include-crc",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "true",
            paramLabel = "BOOLEAN",
            description = "--include-crc=false leaves the checksums out.")
    private boolean includeCrc;

    /** Returns the compression that was chosen, or null. */
    @Nullable
    Compression compression() {
        return compression;
    }

    /**
     * Opens the output.
     *
     * @param inputs files that are read meanwhile, none of which may be the output
     * @param profile the profile in the header
     * @param chosenCompression how to compress, or null for the usual
     */
    OutputFile open(Collection<Input> inputs, String profile, @Nullable Compression chosenCompression, Console console)
            throws IOException {
        McapWriterBuilder writer = McapWriter.builder()
                .chunkSizeBytes(chunkSizeBytes)
                .chunked(chunked && !unchunked)
                .compressionWorkers(Runtime.getRuntime().availableProcessors())
                .chunkCrc(includeCrc)
                .dataSectionCrc(includeCrc)
                .summaryCrc(includeCrc)
                .attachmentCrc(includeCrc)
                .eagerDefinitions(true)
                .profile(profile);
        if (chosenCompression != null) {
            writer.compression(chosenCompression);
        }
        if (compressionLevel != null && chosenCompression != Compression.NONE) {
            writer.compressionLevel(compressionLevel);
        }
        if (isStandard()) {
            if (console.terminal().out()) {
                throw new IllegalArgumentException(
                        "an MCAP file does not belong on a terminal: name a file with -o, or pipe the output on");
            }
            return OutputFile.to(console.out(), writer);
        }
        for (Input input : inputs) {
            if (input.isAt(file)) {
                throw new IllegalArgumentException(file + " is read and written at once; name another output");
            }
        }
        return OutputFile.to(file, overwrite, writer);
    }

    /** Returns where there is room for what does not fit in memory: beside the output. */
    @Nullable
    Path folder() {
        return isStandard() ? null : file.toAbsolutePath().getParent();
    }

    boolean isStandard() {
        return Input.isStandard(file.toString());
    }
}
