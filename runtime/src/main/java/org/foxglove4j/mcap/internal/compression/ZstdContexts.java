package org.foxglove4j.mcap.internal.compression;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A pool of the decompression contexts of the zstd library.
 *
 * <p>Keeps a few of them for any reader: a new one takes 160 KB of memory that the system must clear, which would be a
 * hundredth of the decompression time. Thread-safe.
 */
final class ZstdContexts {

    private static final int MAX_KEPT = 4;

    private static final Deque<ZstdDecompressCtx> KEPT = new ArrayDeque<>();

    private ZstdContexts() {}

    /**
     * Borrows a context, which decompresses whole frames.
     *
     * @throws IOException if the library cannot be loaded on this machine
     */
    static ZstdDecompressCtx borrow() throws IOException {
        synchronized (KEPT) {
            ZstdDecompressCtx kept = KEPT.poll();
            if (kept != null) {
                return kept;
            }
        }
        return create();
    }

    /** Returns a borrowed context. */
    static void release(ZstdDecompressCtx context) {
        synchronized (KEPT) {
            if (KEPT.size() < MAX_KEPT) {
                KEPT.push(context);
                return;
            }
        }
        context.close();
    }

    /**
     * Creates a context outside of the pool, which the caller must close.
     *
     * @throws IOException if the library cannot be loaded on this machine, which is not a fault of the file
     */
    static ZstdDecompressCtx create() throws IOException {
        try {
            return new ZstdDecompressCtx();
        } catch (LinkageError e) {
            throw new IOException(
                    "the chunks are compressed with zstd, whose native library cannot be loaded on this machine: decompress"
                            + " the file on another machine, for example with 'mcap4j decompress'",
                    e);
        }
    }
}
