package org.foxglove4j.mcap;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.foxglove4j.mcap.internal.bytes.Bytes;

/**
 * Decompresses Zstandard frames.
 *
 * <p>Keeps a few of the library's contexts from one chunk to the next, whoever reads: a fresh one takes 160 KB of memory whose
 * pages the system clears, which would be a hundredth of the time. For any number of threads.
 */
final class ZstdDecompressor {

    private static final int MAX_KEPT = 4;

    private static final Deque<ZstdDecompressCtx> KEPT = new ArrayDeque<>();

    private ZstdDecompressor() {}

    /**
     * Decompresses whole frames.
     *
     * @param out where to put what comes out, from index 0
     * @param outLength how many bytes may come out
     * @return how many bytes came out
     * @throws ZstdException if the frames are damaged, or more would come out
     * @throws IOException if the library cannot be loaded on this machine
     */
    static int decompress(Bytes in, int offset, int length, byte[] out, int outLength) throws IOException {
        ZstdDecompressCtx context = borrow();
        try {
            byte[] array = in.arrayOrNull();
            return array != null
                    ? context.decompressByteArray(out, 0, outLength, array, offset, length)
                    : context.decompressDirectByteBufferToByteArray(out, 0, outLength, in.buffer(), offset, length);
        } finally {
            giveBack(context);
        }
    }

    /**
     * Creates one of the library's contexts, to be closed.
     *
     * @throws IOException if the library cannot be loaded on this machine: no fault of the file's
     */
    static ZstdDecompressCtx newContext() throws IOException {
        try {
            return new ZstdDecompressCtx();
        } catch (LinkageError e) {
            throw new IOException(
                    "the chunks are compressed by ZSTD, whose native library cannot be loaded on this machine: decompress"
                            + " the file on another, as by 'mcap4j decompress'",
                    e);
        }
    }

    private static ZstdDecompressCtx borrow() throws IOException {
        synchronized (KEPT) {
            ZstdDecompressCtx kept = KEPT.poll();
            if (kept != null) {
                return kept;
            }
        }
        return newContext();
    }

    private static void giveBack(ZstdDecompressCtx context) {
        synchronized (KEPT) {
            if (KEPT.size() < MAX_KEPT) {
                KEPT.push(context);
                return;
            }
        }
        context.close();
    }
}
