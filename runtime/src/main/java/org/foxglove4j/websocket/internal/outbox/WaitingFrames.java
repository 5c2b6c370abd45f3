package org.foxglove4j.websocket.internal.outbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data frames of one kind waiting to be sent to a client, such as the messages of one topic. Guarded by the lock of
 * the {@link Outbox}.
 */
final class WaitingFrames {

    /** The positions of this object in the heaps of {@link LargestBacklog}, by measure. */
    final int[] heapIndexes = new int[LargestBacklog.Measure.COUNT];

    /** The topic of the messages; null for frames that are not messages of a channel. */
    final @Nullable String topic;

    private @Nullable QueuedFrame oldest;
    private @Nullable QueuedFrame newest;
    private int count;
    private long bytes;

    WaitingFrames(@Nullable String topic) {
        this.topic = topic;
    }

    int count() {
        return count;
    }

    long bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return oldest == null;
    }

    /** Returns the oldest frame. There must be at least one. */
    QueuedFrame oldest() {
        return Objects.requireNonNull(oldest);
    }

    void add(QueuedFrame frame) {
        if (newest == null) {
            oldest = frame;
        } else {
            newest.next = frame;
        }
        newest = frame;
        count++;
        bytes += frame.length;
    }

    void removeOldest() {
        QueuedFrame removed = oldest();
        oldest = removed.next;
        removed.next = null;
        if (oldest == null) {
            newest = null;
        }
        count--;
        bytes -= removed.length;
    }
}
