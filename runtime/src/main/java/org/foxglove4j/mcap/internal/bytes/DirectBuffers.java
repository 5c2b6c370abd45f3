package org.foxglove4j.mcap.internal.bytes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Lends the buffers outside of the heap that files are read into and written from, and keeps those that came back last from
 * one reader or writer to the next: a fresh one costs more than to read a chunk into it, since the system clears its pages.
 *
 * <p>One that is not given back is freed by the garbage collector. For any number of threads.
 */
public final class DirectBuffers {

    /** The longest range of a file that is read into a direct buffer. */
    public static final int MAX_LENGTH = 16 << 20;

    private static final int MAX_KEPT_BYTES = 8 << 20;
    private static final int GRAIN_BYTES = 64 << 10;

    /** One so many times larger is left for what needs it, or makes room: used for little, it would stay for ever. */
    private static final int MAX_EXCESS = 2;

    private static final List<ByteBuffer> KEPT = new ArrayList<>();
    private static int keptBytes;

    private DirectBuffers() {}

    /** Lends a buffer of at least a capacity, whatever it holds; nobody else has it. */
    public static ByteBuffer borrow(int capacity) {
        long most = MAX_EXCESS * (long) Math.max(GRAIN_BYTES, capacity);
        synchronized (KEPT) {
            int best = -1;
            for (int i = 0; i < KEPT.size(); i++) {
                int found = KEPT.get(i).capacity();
                if (found >= capacity
                        && found <= most
                        && (best < 0 || found <= KEPT.get(best).capacity())) {
                    best = i;
                }
            }
            if (best >= 0) {
                ByteBuffer buffer = KEPT.remove(best);
                keptBytes -= buffer.capacity();
                return buffer;
            }
        }
        if (capacity > MAX_LENGTH) {
            return ByteBuffer.allocateDirect(capacity);
        }
        // Where lengths differ a little from one chunk to the next, some room makes an end of growing.
        int room = capacity + capacity / 8;
        return ByteBuffer.allocateDirect((room + GRAIN_BYTES - 1) & -GRAIN_BYTES);
    }

    /** Takes back a buffer that was lent, which nobody may use any more. */
    @SuppressWarnings("ReferenceEquality") // Buffers are equal if their bytes are.
    public static void giveBack(ByteBuffer buffer) {
        synchronized (KEPT) {
            for (ByteBuffer kept : KEPT) {
                if (kept == buffer) {
                    throw new IllegalStateException("the buffer has already been returned");
                }
            }
            if (buffer.capacity() > MAX_KEPT_BYTES) {
                return;
            }
            KEPT.add(buffer);
            keptBytes += buffer.capacity();
            while (keptBytes > MAX_KEPT_BYTES) {
                keptBytes -= KEPT.remove(0).capacity();
            }
        }
    }
}
