package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Brings full chunks to the data section, in the order in which they are submitted, and gives back empty ones.
 *
 * <p>All methods but {@link #close} are called with the writer's lock held.
 */
interface ChunkPipeline {

    /** Returns an empty chunk, or null if all that memory is meant for are on their way. */
    @Nullable
    OpenChunk poll();

    /** Waits until {@link #poll} is worth another try; releases the writer's lock meanwhile. */
    void awaitFree();

    /** Takes over a chunk. */
    void submit(OpenChunk chunk) throws IOException;

    /** Waits until all chunks that have been submitted are written or have failed; releases the lock meanwhile. */
    void drain();

    /** Frees what compresses, and the chunks; called without the lock, after the last {@link #drain}. */
    void close();
}
