package org.foxglove4j.mcap;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.util.ArrayDeque;
import java.util.Deque;

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
     */
    static int decompress(Bytes in, int offset, int length, byte[] out, int outLength) {
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

    private static ZstdDecompressCtx borrow() {
        synchronized (KEPT) {
            ZstdDecompressCtx kept = KEPT.poll();
            if (kept != null) {
                return kept;
            }
        }
        return new ZstdDecompressCtx();
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
