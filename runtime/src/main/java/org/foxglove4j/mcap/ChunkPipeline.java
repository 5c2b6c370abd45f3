package org.foxglove4j.mcap;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Passes full chunks to the data section, in the order in which they are submitted, and provides empty ones.
 *
 * <p>All methods except {@link #close} are called with the writer's lock held.
 */
interface ChunkPipeline {

    /** Returns an empty chunk, or null if all chunks are in use. */
    @Nullable
    OpenChunk poll();

    /** Waits until {@link #poll} may succeed; releases the writer's lock meanwhile. */
    void awaitFree();

    /** Takes over a chunk. */
    void submit(OpenChunk chunk) throws IOException;

    /** Waits until all chunks that have been submitted are written or have failed; releases the lock meanwhile. */
    void drain();

    /** Releases the compressors and the chunks; called without the lock, after the last {@link #drain}. */
    void close();
}
