package org.foxglove4j.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.foxglove4j.Context;
import org.foxglove4j.recording.Durability;
import org.foxglove4j.recording.McapSink;
import org.foxglove4j.recording.McapSinkBuilder;
import org.foxglove4j.recording.Rotation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options for the files of a live recording. */
final class RecordingOutput {

    /** What is lost at most if the process is killed. */
    private static final Duration FLUSH_INTERVAL = Duration.ofSeconds(1);

    @Option(
            names = {"-o", "--output", "--output-file"},
            paramLabel = "FILE",
            defaultValue = "recording-{time}.mcap",
            description =
                    "The file to write, or - for standard output. {time} is replaced by the time in UTC, and {index}"
                            + " by the next free number. Default ${DEFAULT-VALUE}.")
    private Path file;

    @Option(names = "--overwrite", description = "Replace the file if it exists.")
    private boolean overwrite;

    @Option(
            names = "--split-size",
            paramLabel = "SIZE",
            converter = Sizes.LargeConverter.class,
            description = "Continue in a new file when this size is reached, for example 500MiB or 2GiB.")
    private long splitBytes = Long.MAX_VALUE;

    @Option(
            names = "--split-duration",
            paramLabel = "TIME",
            converter = Durations.Converter.class,
            description = "Continue in a new file after this time, for example 90s, 10m or 1h.")
    private Duration splitDuration = Rotation.FOREVER;

    @Option(
            names = "--disk-budget",
            paramLabel = "SIZE",
            converter = Sizes.LargeConverter.class,
            description =
                    "Delete the oldest files, also of earlier recordings with the same name pattern, to keep the total"
                            + " size below this.")
    private @Nullable Long diskBudgetBytes;

    @Mixin
    private ChunkOptions chunks;

    /**
     * Checks the output, before a server is contacted.
     *
     * @throws FileAlreadyExistsException if the file exists and is not to be replaced
     */
    void check(Console console) throws FileAlreadyExistsException {
        if (isStandard()) {
            Output.requireNoTerminal(console);
        } else if (!overwrite && Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }

    /** Starts to record a context. */
    McapSink open(Context context, Console console) throws IOException {
        McapSinkBuilder sink = McapSink.builder()
                .context(context)
                .durability(Durability.flushEvery(FLUSH_INTERVAL))
                .eagerDefinitions(true)
                .rotation(Rotation.everyBytes(splitBytes).orEvery(splitDuration))
                .overwrite(overwrite)
                .closeOnExit(false)
                .writer(writer -> chunks.apply(writer, chunks.compression()));
        if (diskBudgetBytes != null) {
            sink.diskBudgetBytes(diskBudgetBytes);
        }
        return isStandard() ? sink.create(console.out()) : sink.create(file);
    }

    /** Returns what is written, for a message. */
    String shown() {
        return isStandard() ? "standard output" : file.toString();
    }

    private boolean isStandard() {
        return Input.isStandard(file.toString());
    }
}
