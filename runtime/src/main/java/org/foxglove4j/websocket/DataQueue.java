package org.foxglove4j.websocket;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps data frames in the order in which they came, up to a number and a size. Guarded by the lock of the {@link Outbox}.
 *
 * <p>When there are too many, the oldest goes of that kind of which most wait: however much is logged on one topic, the few
 * messages of another are not lost for it.
 */
final class DataQueue {

    private final int maxMessages;
    private final int maxBytes;
    private final FramePool pool;
    private final List<WaitingFrames> kinds = new ArrayList<>();
    private @Nullable QueuedFrame oldest;
    private @Nullable QueuedFrame newest;
    private int messages;
    private long bytes;
    private long lastNumber;
    private long dropped;

    /**
     * Creates an empty queue.
     *
     * @param pool takes back what is dropped
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

    boolean isEmpty() {
        return oldest == null;
    }

    /** Adds a frame; others are dropped for it if need be. One that is larger than all that may wait stays, but alone. */
    void add(WaitingFrames kind, QueuedFrame frame) {
        frame.number = ++lastNumber;
        frame.kind = kind;
        append(frame);
        if (kind.isEmpty()) {
            kind.place = kinds.size();
            kinds.add(kind);
        }
        kind.add(frame);
        messages++;
        bytes += frame.length;
        while (messages > 1 && (messages > maxMessages || bytes > maxBytes)) {
            pool.giveBack(removeOldest(largestBut(frame)));
            dropped++;
        }
    }

    /** Adds a frame that is neither dropped nor discarded, nor counted. */
    void addNotice(QueuedFrame frame) {
        append(frame);
    }

    /** Counts a message that found no place. */
    void countDropped() {
        dropped++;
    }

    /** Hands over the oldest frame, which cannot be dropped any more; null if there is none. */
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
        return removeOldest(kind);
    }

    /** Forgets the frames of one kind, which nobody wants any more: they do not count as dropped. */
    void discard(WaitingFrames kind) {
        while (!kind.isEmpty()) {
            pool.giveBack(removeOldest(kind));
        }
    }

    /** Forgets the frames of all kinds, which do not count as dropped. */
    void discardAll() {
        while (!kinds.isEmpty()) {
            discard(kinds.get(kinds.size() - 1));
        }
    }

    /** Forgets everything; messages count as dropped. */
    void dropAll() {
        dropped += messages;
        discardAll();
        oldest = null;
        newest = null;
    }

    /**
     * Returns the kind of which most waits, by what there is too much of: messages or bytes; of several the one whose oldest
     * frame is the oldest. One whose only frame has just been added is left out.
     */
    private WaitingFrames largestBut(QueuedFrame added) {
        boolean byCount = messages > maxMessages;
        WaitingFrames largest = null;
        long most = 0;
        for (int i = 0; i < kinds.size(); i++) {
            WaitingFrames kind = kinds.get(i);
            long size = byCount ? kind.count() : kind.bytes();
            if (size < most || kind.oldest() == added) {
                continue;
            }
            if (largest == null || size > most || kind.oldest().number < largest.oldest().number) {
                largest = kind;
                most = size;
            }
        }
        if (largest == null) {
            throw new IllegalStateException("there is no other frame than the one that was added");
        }
        return largest;
    }

    private QueuedFrame removeOldest(WaitingFrames kind) {
        QueuedFrame removed = kind.oldest();
        kind.removeOldest();
        if (kind.isEmpty()) {
            WaitingFrames last = kinds.remove(kinds.size() - 1);
            if (last != kind) {
                kinds.set(kind.place, last);
                last.place = kind.place;
            }
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
