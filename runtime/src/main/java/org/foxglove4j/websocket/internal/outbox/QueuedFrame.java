package org.foxglove4j.websocket.internal.outbox;

import org.jspecify.annotations.Nullable;

/** A frame to be sent to one client. Guarded by the lock of the {@link Outbox} until it is being written. */
final class QueuedFrame {

    final byte[] array;
    /** Whether the array is reused; the array of a control frame may be shared with other clients. */
    final boolean recycled;

    int length;
    int written;

    /** The sequence number of the frame. */
    long number;

    /** The kind of a data frame that may be dropped; null for other frames. */
    @Nullable
    WaitingFrames kind;

    /** The neighbors in the queue of all frames. */
    @Nullable
    QueuedFrame older;

    @Nullable
    QueuedFrame newer;

    /** The next frame of the same kind; for spare frames, the next of the same size. */
    @Nullable
    QueuedFrame next;

    private QueuedFrame(byte[] array, int length, boolean recycled) {
        this.array = array;
        this.length = length;
        this.recycled = recycled;
    }

    /** Returns a reusable frame. */
    static QueuedFrame ofCapacity(int capacityBytes) {
        return new QueuedFrame(new byte[capacityBytes], 0, true);
    }

    /** Returns a frame whose array may be shared and therefore must not be modified. */
    static QueuedFrame of(byte[] frame) {
        return new QueuedFrame(frame, frame.length, false);
    }

    int remaining() {
        return length - written;
    }
}
