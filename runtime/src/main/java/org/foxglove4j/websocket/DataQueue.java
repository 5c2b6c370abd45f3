package org.foxglove4j.websocket;

import java.util.ArrayDeque;
import org.foxglove4j.websocket.internal.transport.Frames;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest frames, up to a number and a size, and forgets the oldest.
 *
 * <p>Small frames share segments; segments that have been sent are filled again, so that a steady stream of messages
 * creates no garbage. Guarded by the lock of the {@link Outbox}.
 */
final class DataQueue {

    static final int SEGMENT_BYTES = 64 * 1024;

    private static final int MAX_SPARE_SEGMENTS = 32;
    private static final int MAX_SPARE_SEGMENTS_WHEN_TRIMMED = 4;

    private final int maxMessages;
    private final int maxBytes;
    private final ArrayDeque<Segment> segments = new ArrayDeque<>();
    private final ArrayDeque<Segment> spare = new ArrayDeque<>();
    private final ArrayDeque<Segment> spareLarge = new ArrayDeque<>();
    private long spareLargeBytes;
    private int messages;
    private long bytes;
    private long dropped;

    DataQueue(int maxMessages, int maxBytes) {
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
    }

    int messages() {
        return messages;
    }

    long bytes() {
        return bytes;
    }

    long dropped() {
        return dropped;
    }

    boolean isEmpty() {
        return messages == 0;
    }

    /**
     * Counts one more frame, and returns the segment at whose end its bytes are to be written. A frame larger than all
     * that may be queued gets its place when it is alone.
     */
    Segment append(int frameBytes) {
        while (messages > 0 && (messages >= maxMessages || bytes + frameBytes > maxBytes)) {
            dropOldest();
        }
        Segment tail = segments.peekLast();
        if (tail == null || tail.room() < frameBytes) {
            tail = take(frameBytes);
            segments.add(tail);
        }
        tail.messages++;
        messages++;
        bytes += frameBytes;
        return tail;
    }

    /** Counts a message that found no place. */
    void countDropped() {
        dropped++;
    }

    /** Hands over the oldest frames, a segment of them; they cannot be dropped any more. */
    @Nullable
    Segment poll() {
        Segment oldest = segments.poll();
        if (oldest != null) {
            messages -= oldest.messages;
            bytes -= oldest.remaining();
        }
        return oldest;
    }

    /** Takes back a segment that has been sent. */
    void recycle(Segment segment) {
        segment.clear();
        int capacity = segment.array.length;
        if (capacity == SEGMENT_BYTES) {
            if (spare.size() < MAX_SPARE_SEGMENTS) {
                spare.push(segment);
            }
        } else if (spareLargeBytes + capacity <= maxBytes / 4) {
            spareLarge.push(segment);
            spareLargeBytes += capacity;
        }
    }

    /** Gives the memory back that messages of the past have taken. */
    void trim() {
        while (spare.size() > MAX_SPARE_SEGMENTS_WHEN_TRIMMED) {
            spare.pop();
        }
        spareLarge.clear();
        spareLargeBytes = 0;
    }

    /** Forgets all frames, which do not count as dropped. */
    void discardAll() {
        messages = 0;
        bytes = 0;
        segments.forEach(this::recycle);
        segments.clear();
    }

    void dropAll() {
        dropped += messages;
        messages = 0;
        bytes = 0;
        segments.clear();
        spare.clear();
        trim();
    }

    private void dropOldest() {
        Segment oldest = segments.element();
        int frameBytes = Frames.frameBytes(oldest.array, oldest.start);
        oldest.start += frameBytes;
        oldest.messages--;
        messages--;
        bytes -= frameBytes;
        dropped++;
        if (oldest.messages == 0) {
            recycle(segments.remove());
        }
    }

    private Segment take(int frameBytes) {
        if (frameBytes <= SEGMENT_BYTES) {
            Segment free = spare.poll();
            return free != null ? free : new Segment(SEGMENT_BYTES);
        }
        for (Segment free = spareLarge.poll(); free != null; free = spareLarge.poll()) {
            spareLargeBytes -= free.array.length;
            if (free.array.length >= frameBytes) {
                return free;
            }
        }
        // Some room to spare, so that messages of slowly varying size find it next time.
        return new Segment((int) Math.min(Integer.MAX_VALUE - 8L, frameBytes + frameBytes / 8L));
    }
}
