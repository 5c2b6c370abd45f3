package org.foxglove4j.mcap.internal.compression;

import com.github.luben.zstd.ZstdDecompressCtx;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Lends the contexts that the library for zstd decompresses with.
 *
 * <p>Keeps a few of them from one use to the next, whoever reads: a fresh one takes 160 KB of memory whose pages the system
 * clears, which would be a hundredth of the time. For any number of threads.
 */
final class ZstdContexts {

    private static final int MAX_KEPT = 4;

    private static final Deque<ZstdDecompressCtx> KEPT = new ArrayDeque<>();

    private ZstdContexts() {}

    /**
     * Lends a context, which decompresses whole frames.
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

    /** Takes back a context that was lent. */
    static void giveBack(ZstdDecompressCtx context) {
        synchronized (KEPT) {
            if (KEPT.size() < MAX_KEPT) {
                KEPT.push(context);
                return;
            }
        }
        context.close();
    }

    /**
     * Creates a context that is not lent to others, to be closed.
     *
     * @throws IOException if the library cannot be loaded on this machine: no fault of the file's
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
