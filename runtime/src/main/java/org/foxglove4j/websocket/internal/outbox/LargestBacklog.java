package org.foxglove4j.websocket.internal.outbox;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the kind with the largest backlog by one measure; among equal kinds, the one with the oldest frame. Guarded by
 * the lock of the {@link Outbox}.
 *
 * <p>Implemented as a heap, which is ordered only from the first query until it may {@link #forgetOrder}, so that it costs
 * almost nothing for clients that keep up.
 */
final class LargestBacklog {

    private static final int FIRST_CAPACITY = 8;

    private final Measure measure;
    private @Nullable WaitingFrames[] heap = new @Nullable WaitingFrames[FIRST_CAPACITY];
    private int size;
    private boolean ordered;

    LargestBacklog(Measure measure) {
        this.measure = measure;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Returns any of the kinds. There must be at least one. */
    WaitingFrames anyKind() {
        return at(size - 1);
    }

    /** Adds a kind that now has one waiting frame. */
    void add(WaitingFrames kind) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        put(kind, size++);
        grown(kind);
    }

    /** Removes a kind that has no more waiting frames. */
    void remove(WaitingFrames kind) {
        WaitingFrames last = at(--size);
        heap[size] = null;
        if (last != kind) {
            put(last, kind.heapIndexes[measure.index]);
            grown(last);
            shrunk(last);
        }
    }

    /** Called when a frame was added to a kind. */
    void grown(WaitingFrames kind) {
        if (!ordered) {
            return;
        }
        int index = kind.heapIndexes[measure.index];
        while (index > 0 && isBefore(kind, at((index - 1) / 2))) {
            put(at((index - 1) / 2), index);
            index = (index - 1) / 2;
        }
        put(kind, index);
    }

    /** Called when the oldest frame of a kind was removed and others remain. */
    void shrunk(WaitingFrames kind) {
        if (ordered) {
            siftDown(kind, kind.heapIndexes[measure.index]);
        }
    }

    /** Called when no queries are expected for some time. */
    void forgetOrder() {
        ordered = false;
    }

    /** Returns the kind with the largest backlog, excluding a kind whose only frame has just been added. */
    WaitingFrames largestBut(QueuedFrame added) {
        if (!ordered) {
            order();
        }
        if (at(0).oldest() != added) {
            return at(0);
        }
        if (size == 1) {
            throw new IllegalStateException("there is no frame other than the one that was added");
        }
        return at(largerChild(0));
    }

    private void order() {
        ordered = true;
        for (int index = size / 2 - 1; index >= 0; index--) {
            siftDown(at(index), index);
        }
    }

    private void siftDown(WaitingFrames kind, int from) {
        int index = from;
        while (2 * index + 1 < size) {
            int child = largerChild(index);
            if (!isBefore(at(child), kind)) {
                break;
            }
            put(at(child), index);
            index = child;
        }
        put(kind, index);
    }

    private int largerChild(int index) {
        int child = 2 * index + 1;
        return child + 1 < size && isBefore(at(child + 1), at(child)) ? child + 1 : child;
    }

    private boolean isBefore(WaitingFrames one, WaitingFrames other) {
        long difference = measure.of(one) - measure.of(other);
        return difference == 0 ? one.oldest().number < other.oldest().number : difference > 0;
    }

    private WaitingFrames at(int index) {
        WaitingFrames kind = heap[index];
        if (kind == null) {
            throw new IllegalStateException("there is nothing at " + index + " of " + size);
        }
        return kind;
    }

    private void put(WaitingFrames kind, int index) {
        heap[index] = kind;
        kind.heapIndexes[measure.index] = index;
    }

    /** A measure of the size of a backlog. */
    enum Measure {
        MESSAGES(0),
        BYTES(1);

        static final int COUNT = 2;

        /** The index of this measure in {@link WaitingFrames#heapIndexes}. */
        private final int index;

        Measure(int index) {
            this.index = index;
        }

        long of(WaitingFrames kind) {
            return this == MESSAGES ? kind.count() : kind.bytes();
        }
    }
}
