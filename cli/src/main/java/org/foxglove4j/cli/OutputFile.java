package org.foxglove4j.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.foxglove4j.mcap.McapWriter;
import org.foxglove4j.mcap.McapWriterBuilder;
import org.jspecify.annotations.Nullable;

/** An MCAP file that a command writes: a {@link PartFile}, or a stream. */
final class OutputFile implements Closeable {

    private final McapWriter writer;
    private final @Nullable PartFile file;
    private boolean complete;

    private OutputFile(McapWriter writer, @Nullable PartFile file) {
        this.writer = writer;
        this.file = file;
    }

    static OutputFile to(OutputStream stream, McapWriterBuilder builder) throws IOException {
        return new OutputFile(builder.create(stream), null);
    }

    static OutputFile to(Path target, boolean overwrite, McapWriterBuilder builder) throws IOException {
        PartFile file = PartFile.of(target, overwrite);
        return new OutputFile(file.open(builder.overwrite(true)::create), file);
    }

    McapWriter writer() {
        return writer;
    }

    /** Marks the file as complete. */
    void complete() {
        complete = true;
    }

    @Override
    public void close() throws IOException {
        try (PartFile part = file) {
            writer.close();
            if (complete && part != null) {
                part.complete();
            }
        }
    }
}
