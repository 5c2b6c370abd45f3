package org.foxglove4j.websocket.internal.outbox;

import org.jspecify.annotations.Nullable;

/** A frame on its way to one client. Guarded by the lock of the {@link Outbox}, until it is being written. */
final class QueuedFrame {

    final byte[] array;
    /** Whether the array is used again; that of a control frame may be on its way to other clients too. */
    final boolean recycled;

    int length;
    int written;

    /** Counts up with the frames. */
    long number;

    /** What it is one of among the data frames that may be dropped; null for others. */
    @Nullable
    WaitingFrames kind;

    /** The neighbours in the queue of all frames. */
    @Nullable
    QueuedFrame older;

    @Nullable
    QueuedFrame newer;

    /** The next of its kind; among spare frames, the next of its size. */
    @Nullable
    QueuedFrame next;

    private QueuedFrame(byte[] array, int length, boolean recycled) {
        this.array = array;
        this.length = length;
        this.recycled = recycled;
    }

    /** Returns a frame to be filled, and used again. */
    static QueuedFrame ofCapacity(int capacityBytes) {
        return new QueuedFrame(new byte[capacityBytes], 0, true);
    }

    /** Returns a frame that others may send too, so that nobody may write into it. */
    static QueuedFrame of(byte[] frame) {
        return new QueuedFrame(frame, frame.length, false);
    }

    int remaining() {
        return length - written;
    }
}
