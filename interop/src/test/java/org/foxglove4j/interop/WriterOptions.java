package org.foxglove4j.interop;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.foxglove4j.mcap.Compression;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;

/** One combination of a writer's options. */
record WriterOptions(Chunks chunks, int chunkSizeBytes, Set<WriterSwitch> switches, int workers, Output output) {

    enum Chunks {
        UNCHUNKED,
        PLAIN,
        LZ4,
        ZSTD
    }

    enum Output {
        PATH,
        STREAM,
        CHANNEL
    }

    WriterOptions {
        switches = Set.copyOf(switches);
    }

    boolean has(WriterSwitch option) {
        return switches.contains(option);
    }

    /** Returns options with every part of the summary and every CRC. */
    static WriterOptions complete(Chunks chunks, int chunkSizeBytes) {
        return new WriterOptions(chunks, chunkSizeBytes, EnumSet.allOf(WriterSwitch.class), 0, Output.PATH);
    }

    /** Returns the value of each option, always in the same order. */
    List<String> choices() {
        return Stream.concat(
                        Stream.of("" + chunks, chunkSizeBytes + " bytes", workers + " workers", "" + output),
                        Stream.of(WriterSwitch.values()).map(option -> option + "=" + has(option)))
                .toList();
    }

    boolean chunked() {
        return chunks != Chunks.UNCHUNKED;
    }

    McapWriterBuilder toBuilder() {
        McapWriterBuilder builder = McapWriter.builder()
                .chunked(chunked())
                .chunkSizeBytes(chunkSizeBytes)
                .compressionWorkers(workers);
        for (WriterSwitch option : WriterSwitch.values()) {
            option.set(builder, has(option));
        }
        return switch (chunks) {
            case UNCHUNKED -> builder;
            case PLAIN -> builder.compression(Compression.NONE);
            case LZ4 -> builder.compression(Compression.LZ4);
            case ZSTD -> builder.compression(Compression.ZSTD);
        };
    }

    McapWriter create(Path file) throws IOException {
        McapWriterBuilder builder = toBuilder();
        return switch (output) {
            case PATH -> builder.create(file);
            case STREAM -> builder.create(new BufferedOutputStream(Files.newOutputStream(file)));
            case CHANNEL ->
                builder.create(FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        };
    }
}
