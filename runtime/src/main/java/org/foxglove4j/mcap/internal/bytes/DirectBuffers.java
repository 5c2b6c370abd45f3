package org.foxglove4j.mcap.internal.bytes;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A pool of the direct buffers that files are read into and written from. Keeps the most recently returned buffers for
 * other readers and writers: allocating a new one costs more than reading a chunk into it, because the system clears
 * its pages.
 *
 * <p>A buffer that is not returned is freed by the garbage collector. Thread-safe.
 */
public final class DirectBuffers {

    /** The longest range of a file that is read into a direct buffer. */
    public static final int MAX_LENGTH = 16 << 20;

    /**
     * The alignment of buffers of up to {@link #MAX_LENGTH}, in bytes: a cache line. The operating system copies bytes
     * faster to an address that has the same remainder as their offset in the file; see {@link #aligned}.
     */
    static final int ALIGNMENT = 64;

    private static final int MAX_KEPT_BYTES = 8 << 20;
    private static final int GRAIN_BYTES = 64 << 10;

    /**
     * A buffer more than this many times too large is not lent: it is kept for a larger request or dropped, because
     * otherwise it would be kept forever for small ones.
     */
    private static final int MAX_EXCESS = 2;

    /** Large enough for the smallest buffers, so that returning one needs no memory. */
    private static final List<ByteBuffer> KEPT = new ArrayList<>(MAX_KEPT_BYTES / GRAIN_BYTES + 1);

    private static int keptBytes;

    private DirectBuffers() {}

    /** Borrows a buffer with at least a capacity and arbitrary content. */
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
        try {
            return allocate(capacity);
        } catch (OutOfMemoryError e) {
            dropKept();
            return allocate(capacity);
        }
    }

    private static ByteBuffer allocate(int capacity) {
        if (capacity > MAX_LENGTH) {
            return ByteBuffer.allocateDirect(capacity);
        }
        // If lengths differ slightly from one chunk to the next, some spare room avoids growing again and again.
        int room = capacity + capacity / 8;
        int length = (room + GRAIN_BYTES - 1) & -GRAIN_BYTES;
        return ByteBuffer.allocateDirect(length + ALIGNMENT)
                .alignedSlice(ALIGNMENT)
                .slice(0, length);
    }

    /** Leaves the kept buffers to the garbage collector. */
    private static void dropKept() {
        synchronized (KEPT) {
            KEPT.clear();
            keptBytes = 0;
        }
    }

    /** Returns the first index of a buffer to which the byte at an offset of a file is copied fastest; less than 64. */
    public static int aligned(long fileOffset) {
        return (int) fileOffset & (ALIGNMENT - 1);
    }

    /** Returns a borrowed buffer, which must not be used afterwards. */
    @SuppressWarnings("ReferenceEquality") // Two buffers are equal if their bytes are.
    public static void release(ByteBuffer buffer) {
        synchronized (KEPT) {
            for (int i = 0; i < KEPT.size(); i++) {
                if (KEPT.get(i) == buffer) {
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
