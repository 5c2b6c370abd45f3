package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the output file. */
final class Output {

    @Option(
            names = {"-o", "--output", "--output-file"},
            paramLabel = "FILE",
            description = "The file to write; standard output by default.")
    private Path file = Path.of(Input.STANDARD);

    @Option(names = "--overwrite", description = "Replace the file if it exists.")
    private boolean overwrite;

    @Mixin
    private ChunkOptions chunks;

    @Option(names = "--unchunked", description = "Write messages without chunks, and therefore without an index.")
    private boolean unchunked;

    @Option(
            names = "--chunked",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "true",
            paramLabel = "BOOLEAN",
            hidden = true,
            description = "--chunked=false is the same as --unchunked.")
    private boolean chunked;

    @Option(
            names = "--include-crc",
            arity = "0..1",
            fallbackValue = "true",
            defaultValue = "true",
            paramLabel = "BOOLEAN",
            description = "Whether to write checksums; default ${DEFAULT-VALUE}.")
    private boolean includeCrc;

    /** Sets the file that is given as a parameter, if any, instead of an option. */
    void setFile(@Nullable Path parameter) {
        if (parameter == null) {
            return;
        }
        if (!isStandard()) {
            throw new IllegalArgumentException("two outputs are specified, " + parameter + " and " + file
                    + "; to convert all files of a ROS 2 bag, specify its directory");
        }
        file = parameter;
    }

    /** Returns the compression that was chosen, or null. */
    @Nullable
    Compression compression() {
        return chunks.compression();
    }

    /**
     * Opens the output.
     *
     * @param inputs the files that are read meanwhile, none of which may be the output
     * @param profile the profile in the header
     * @param chosenCompression the compression, or null for the default
     */
    OutputFile open(Collection<Input> inputs, String profile, @Nullable Compression chosenCompression, Console console)
            throws IOException {
        McapWriterBuilder writer = McapWriter.builder()
                .chunked(chunked && !unchunked)
                .compressionWorkers(Runtime.getRuntime().availableProcessors())
                .chunkCrc(includeCrc)
                .dataSectionCrc(includeCrc)
                .summaryCrc(includeCrc)
                .attachmentCrc(includeCrc)
                .eagerDefinitions(true)
                .profile(profile);
        chunks.apply(writer, chosenCompression);
        if (isStandard()) {
            requireNoTerminal(console);
            return OutputFile.to(console.out(), writer);
        }
        for (Input input : inputs) {
            if (input.isAt(file)) {
                throw new IllegalArgumentException(file + " is also an input; specify another output");
            }
        }
        return OutputFile.to(file, overwrite, writer);
    }

    /** Checks that standard output is not a terminal, which cannot display an MCAP file. */
    static void requireNoTerminal(Console console) {
        if (console.terminal().out()) {
            throw new IllegalArgumentException(
                    "an MCAP file cannot be written to a terminal: specify a file with -o, or redirect the output");
        }
    }

    /** Returns the directory for temporary files: that of the output, or null for the system's. */
    @Nullable
    Path folder() {
        return isStandard() ? null : file.toAbsolutePath().getParent();
    }

    boolean isStandard() {
        return Input.isStandard(file.toString());
    }
}
