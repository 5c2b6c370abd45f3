package org.foxglove4j.websocket.internal.outbox;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Control frames that wait for a client; none of them is ever left out. Guarded by the lock of the {@link Outbox}. */
final class ControlQueue {

    private final int maxFrames;
    private final int maxBytes;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private int countedFrames;
    private long bytes;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Waiting(byte[] frame, boolean counted) {}

    ControlQueue(int maxFrames, int maxBytes) {
        this.maxFrames = maxFrames;
        this.maxBytes = maxBytes;
    }

    /**
     * Returns whether there is a place for a frame. Whatever its size, it has one if nothing else waits.
     *
     * @param counted whether it counts among the frames that may wait, rather than among the bytes alone
     */
    boolean hasRoom(int frameBytes, boolean counted) {
        return bytes == 0 || (!(counted && countedFrames >= maxFrames) && bytes + frameBytes <= maxBytes);
    }

    /** Returns whether at most half of what may wait does. */
    boolean isHalfEmpty() {
        return countedFrames <= maxFrames / 2 && bytes <= maxBytes / 2;
    }

    void add(byte[] frame, boolean counted) {
        waiting.add(new Waiting(frame, counted));
        countedFrames += counted ? 1 : 0;
        bytes += frame.length;
    }

    /** Counts bytes that wait in another queue, but are as little to be lost as those of here. */
    void addElsewhere(int frameBytes) {
        bytes += frameBytes;
    }

    /** Counts bytes no more that waited in another queue. */
    void removeElsewhere(int frameBytes) {
        bytes -= frameBytes;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Hands over the oldest frame; null if there is none. */
    byte @Nullable [] poll() {
        Waiting oldest = waiting.poll();
        if (oldest == null) {
            return null;
        }
        countedFrames -= oldest.counted ? 1 : 0;
        bytes -= oldest.frame.length;
        return oldest.frame;
    }

    void clear() {
        waiting.clear();
        countedFrames = 0;
        bytes = 0;
    }
}
