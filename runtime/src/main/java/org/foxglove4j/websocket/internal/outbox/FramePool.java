package org.foxglove4j.websocket.internal.outbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A pool of reusable frames, so that a steady stream of messages creates no garbage. Guarded by the lock of the {@link
 * Outbox}.
 *
 * <p>There are four frame sizes between each size and its double, so at most a fifth of a frame is unused.
 */
final class FramePool {

    private static final int LEAST_BYTES = 64;
    private static final int SIZES_PER_DOUBLING = 4;
    private static final int LARGEST_POOLED_BYTES = 1 << 30;
    private static final int LEAST_SPARE_BYTES = 2 << 20;

    private final @Nullable QueuedFrame[] spareBySize = new QueuedFrame[Integer.SIZE * SIZES_PER_DOUBLING];
    private final int maxSpareBytes;
    private long spareBytes;

    /**
     * Creates a pool without frames.
     *
     * @param maxBytes the maximum size of waiting frames, in bytes; up to a quarter of it may be kept as spare frames
     */
    FramePool(int maxBytes) {
        maxSpareBytes = Math.max(LEAST_SPARE_BYTES, maxBytes / 4);
    }

    /** Returns a frame with at least the given capacity and with the given length. */
    QueuedFrame acquire(int bytes) {
        int capacity = capacity(bytes);
        QueuedFrame spare = bytes > LARGEST_POOLED_BYTES ? null : spareBySize[size(capacity)];
        QueuedFrame frame;
        if (spare == null) {
            frame = QueuedFrame.ofCapacity(capacity);
        } else {
            spareBySize[size(capacity)] = spare.next;
            spareBytes -= capacity;
            spare.next = null;
            frame = spare;
        }
        frame.length = bytes;
        frame.written = 0;
        return frame;
    }

    /** Returns a frame to the pool. */
    void release(QueuedFrame frame) {
        int capacity = frame.array.length;
        if (!frame.recycled || capacity > LARGEST_POOLED_BYTES || spareBytes + capacity > maxSpareBytes) {
            return;
        }
        frame.kind = null;
        frame.next = spareBySize[size(capacity)];
        spareBySize[size(capacity)] = frame;
        spareBytes += capacity;
    }

    /** Releases all spare frames. */
    void clear() {
        Arrays.fill(spareBySize, null);
        spareBytes = 0;
    }

    /** Rounds up to a frame size; frames too large to be reused are not rounded. */
    private static int capacity(int bytes) {
        if (bytes > LARGEST_POOLED_BYTES) {
            return bytes;
        }
        int step = Integer.highestOneBit(Math.max(bytes, LEAST_BYTES)) / SIZES_PER_DOUBLING;
        return Math.max(LEAST_BYTES, (bytes + step - 1) / step * step);
    }

    private static int size(int capacity) {
        int doubling = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(capacity);
        int step = Integer.highestOneBit(capacity) / SIZES_PER_DOUBLING;
        return doubling * SIZES_PER_DOUBLING + capacity / step - SIZES_PER_DOUBLING;
    }
}
