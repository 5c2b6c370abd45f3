package org.foxglove4j.websocket.internal.outbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The data frames of one kind that wait for a client, such as the messages of one topic. Guarded by the lock of the
 * {@link Outbox}.
 */
final class WaitingFrames {

    /** Where this stands among those of which frames wait, for each measure of how much does. */
    final int[] places = new int[MostWaiting.Measure.COUNT];

    private @Nullable QueuedFrame oldest;
    private @Nullable QueuedFrame newest;
    private int count;
    private long bytes;

    int count() {
        return count;
    }

    long bytes() {
        return bytes;
    }

    boolean isEmpty() {
        return oldest == null;
    }

    /** Returns the oldest of the frames, of which there must be one. */
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
