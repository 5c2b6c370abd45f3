package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Compresses and writes each chunk in the thread that fills it. */
final class CallerPipeline implements ChunkPipeline {

    private final WriterOptions options;
    private final DataSection section;
    private final ChunkEncoder encoder;
    private @Nullable OpenChunk free;
    private long nextTicket;

    CallerPipeline(WriterOptions options, Compressors compressors, DataSection section) {
        this.options = options;
        this.section = section;
        encoder = new ChunkEncoder(
                options, compressors.compression(), compressors.all().get(0));
        free = new OpenChunk(options);
    }

    @Override
    public @Nullable OpenChunk poll() {
        // There is none if the last one could not be cleared for lack of memory.
        OpenChunk chunk = free == null ? new OpenChunk(options) : free;
        free = null;
        return chunk;
    }

    @Override
    public void awaitFree() {
        throw new AssertionError("the only chunk is either filled or free");
    }

    @Override
    public void submit(OpenChunk chunk) throws IOException {
        try {
            section.writeChunk(nextTicket++, chunk, encoder);
        } finally {
            chunk.clear();
            free = chunk;
        }
    }

    @Override
    public void drain() {
        // Nothing is pending after submit.
    }

    @Override
    public void close() {
        encoder.close();
        if (free != null) {
            free.close();
        }
    }
}
