package org.foxglove4j.websocket.internal.outbox;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Control frames waiting to be sent to a client, which are never dropped. Guarded by the lock of the {@link Outbox}.
 */
final class ControlQueue {

    private final int maxFrames;
    private final int maxBytes;
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private int countedFrames;
    private long bytes;

    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    private record Waiting(byte[] frame, boolean counted) {}

    ControlQueue(int maxFrames, int maxBytes) {
        this.maxFrames = maxFrames;
        this.maxBytes = maxBytes;
    }

    /**
     * Returns whether there is room for a frame. There always is if no other frame is waiting.
     *
     * @param counted whether the frame counts towards the maximum number of frames, rather than only the maximum size
     */
    boolean hasRoom(int frameBytes, boolean counted) {
        return bytes == 0 || (!(counted && countedFrames >= maxFrames) && bytes + frameBytes <= maxBytes);
    }

    /** Returns whether at most half of the capacity is in use. */
    boolean isHalfEmpty() {
        return countedFrames <= maxFrames / 2 && bytes <= maxBytes / 2;
    }

    void add(byte[] frame, boolean counted) {
        waiting.add(new Waiting(frame, counted));
        countedFrames += counted ? 1 : 0;
        bytes += frame.length;
    }

    /** Counts bytes that wait in another queue but must not be dropped either. */
    void addElsewhere(int frameBytes) {
        bytes += frameBytes;
    }

    /** Stops counting bytes that waited in another queue. */
    void removeElsewhere(int frameBytes) {
        bytes -= frameBytes;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Removes and returns the oldest frame, or null if there is none. */
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
