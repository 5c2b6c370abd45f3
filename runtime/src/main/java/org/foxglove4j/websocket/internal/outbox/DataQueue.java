package org.foxglove4j.websocket.internal.outbox;

import java.util.Map;
import org.foxglove4j.internal.TopicCounts;
import org.foxglove4j.websocket.internal.outbox.LargestBacklog.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A FIFO queue of data frames, limited in number and size. Guarded by the lock of the {@link Outbox}.
 *
 * <p>If it is full, the oldest frame of the kind with the largest backlog is dropped, so that the few messages of one
 * topic are not lost because of the many of another. The cost is logarithmic in the number of kinds.
 */
final class DataQueue {

    private final int maxMessages;
    private final int maxBytes;
    private final FramePool pool;
    private final LargestBacklog byMessages = new LargestBacklog(Measure.MESSAGES);
    private final LargestBacklog byBytes = new LargestBacklog(Measure.BYTES);
    private @Nullable QueuedFrame oldest;
    private @Nullable QueuedFrame newest;
    private int messages;
    private long bytes;
    private long lastNumber;
    private long dropped;
    private final TopicCounts droppedByTopic = new TopicCounts();

    /**
     * Creates an empty queue.
     *
     * @param pool receives the dropped frames
     */
    DataQueue(int maxMessages, int maxBytes, FramePool pool) {
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
        this.pool = pool;
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

    Map<String, Long> droppedByTopic() {
        return droppedByTopic.toMap();
    }

    boolean isEmpty() {
        return oldest == null;
    }

    /**
     * Adds a frame, dropping others if necessary. A frame larger than the limit is kept, but only as the single frame.
     */
    void add(WaitingFrames kind, QueuedFrame frame) {
        frame.number = ++lastNumber;
        frame.kind = kind;
        append(frame);
        boolean isFirst = kind.isEmpty();
        kind.add(frame);
        if (isFirst) {
            byMessages.add(kind);
            byBytes.add(kind);
        } else {
            byMessages.grown(kind);
            byBytes.grown(kind);
        }
        messages++;
        bytes += frame.length;
        while (messages > 1 && (messages > maxMessages || bytes > maxBytes)) {
            LargestBacklog exceeded = messages > maxMessages ? byMessages : byBytes;
            WaitingFrames largest = exceeded.largestBut(frame);
            pool.release(removeOldest(largest));
            countDropped(largest, 1);
        }
    }

    /** Adds a frame that is neither dropped nor discarded, nor counted. */
    void addNotice(QueuedFrame frame) {
        append(frame);
    }

    /** Counts messages for which there was no room. */
    void countDropped(WaitingFrames kind, int count) {
        dropped += count;
        if (kind.topic != null) {
            droppedByTopic.add(kind.topic, count);
        }
    }

    /** Removes and returns the oldest frame, which can no longer be dropped, or null if there is none. */
    @Nullable
    QueuedFrame poll() {
        QueuedFrame first = oldest;
        if (first == null) {
            return null;
        }
        WaitingFrames kind = first.kind;
        if (kind == null) {
            unlink(first);
            return first;
        }
        removeOldest(kind);
        if (messages <= maxMessages / 2 && bytes <= maxBytes / 2) {
            byMessages.forgetOrder();
            byBytes.forgetOrder();
        }
        return first;
    }

    /** Discards the frames of one kind without counting them as dropped. */
    void discard(WaitingFrames kind) {
        while (!kind.isEmpty()) {
            pool.release(removeOldest(kind));
        }
    }

    /** Discards the frames of all kinds without counting them as dropped. */
    void discardAll() {
        while (!byMessages.isEmpty()) {
            discard(byMessages.anyKind());
        }
    }

    /** Discards everything and counts messages as dropped. */
    void dropAll() {
        while (!byMessages.isEmpty()) {
            WaitingFrames kind = byMessages.anyKind();
            countDropped(kind, kind.count());
            discard(kind);
        }
        oldest = null;
        newest = null;
    }

    private QueuedFrame removeOldest(WaitingFrames kind) {
        QueuedFrame removed = kind.oldest();
        kind.removeOldest();
        if (kind.isEmpty()) {
            byMessages.remove(kind);
            byBytes.remove(kind);
        } else {
            byMessages.shrunk(kind);
            byBytes.shrunk(kind);
        }
        unlink(removed);
        messages--;
        bytes -= removed.length;
        return removed;
    }

    private void append(QueuedFrame frame) {
        frame.older = newest;
        if (newest == null) {
            oldest = frame;
        } else {
            newest.newer = frame;
        }
        newest = frame;
    }

    private void unlink(QueuedFrame frame) {
        QueuedFrame older = frame.older;
        QueuedFrame newer = frame.newer;
        if (older == null) {
            oldest = newer;
        } else {
            older.newer = newer;
        }
        if (newer == null) {
            newest = older;
        } else {
            newer.older = older;
        }
        frame.older = null;
        frame.newer = null;
    }
}
