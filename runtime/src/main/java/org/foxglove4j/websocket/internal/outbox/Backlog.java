package org.foxglove4j.websocket.internal.outbox;

import java.util.ArrayDeque;
import java.util.List;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.MessageData;
import org.jspecify.annotations.Nullable;

/**
 * The frames waiting to be sent to one client. They are sent in this order: the answer to a ping, control frames, which
 * are never dropped, and data frames, which are dropped if there are too many. The order within each kind is preserved.
 * Guarded by the lock of the {@link Outbox}.
 */
final class Backlog {

    private static final int MAX_FRAME_BYTES = Integer.MAX_VALUE - 1024;

    private final FramePool pool;
    private final DataQueue data;
    private final HeldBackMessages heldBack;
    private final WaitingFrames statuses = new WaitingFrames(null);
    private final ControlQueue control;
    private final ArrayDeque<byte[]> last = new ArrayDeque<>();
    private byte @Nullable [] pong;
    private long sentMessages;

    /**
     * Creates an empty backlog.
     *
     * @param maxMessages the maximum number of waiting frames of each kind
     * @param maxBytes the maximum size of the waiting frames of each kind, in bytes
     */
    Backlog(int maxMessages, int maxBytes) {
        pool = new FramePool(maxBytes);
        data = new DataQueue(maxMessages, maxBytes, pool);
        heldBack = new HeldBackMessages(pool);
        control = new ControlQueue(maxMessages, maxBytes);
    }

    /**
     * Adds a message of a channel, or holds it back because of its rate limit; returns whether there is something to
     * write.
     */
    boolean addMessage(ClientSubscription subscription, long logTimeNanos, byte[] message, int offset, int length) {
        long contentBytes = (long) MessageData.HEADER_BYTES + length;
        if (contentBytes > MAX_FRAME_BYTES) {
            data.countDropped(subscription.waiting, 1);
            return false;
        }
        QueuedFrame frame = pool.acquire(Frames.headerBytes((int) contentBytes) + (int) contentBytes);
        int position = Frames.writeBinaryHeader(frame.array, 0, (int) contentBytes);
        MessageData.writeHeader(frame.array, position, subscription.id, logTimeNanos);
        System.arraycopy(message, offset, frame.array, position + MessageData.HEADER_BYTES, length);
        if (!heldBack.passOrHoldBack(subscription, frame)) {
            return false;
        }
        data.add(subscription.waiting, frame);
        return true;
    }

    /** Adds a frame that may be dropped like a message. */
    void addData(byte[] frame) {
        data.add(statuses, QueuedFrame.of(frame));
    }

    /** Returns whether there is room for a control frame; see {@link ControlQueue#hasRoom}. */
    boolean hasRoomForControl(int frameBytes, boolean counted) {
        return control.hasRoom(frameBytes, counted);
    }

    boolean isControlHalfEmpty() {
        return control.isHalfEmpty();
    }

    void addControl(byte[] frame, boolean counted) {
        control.add(frame, counted);
    }

    /** Adds the answer to a ping, replacing an older one. */
    void setPong(byte[] frame) {
        pong = frame;
    }

    /**
     * Adds the notice that a channel was closed, after the waiting messages of its subscription.
     *
     * @see ControlQueue#addElsewhere
     */
    void addNotice(ClientSubscription subscription, byte[] notice) {
        heldBack.release(subscription, data);
        if (subscription.waiting.isEmpty()) {
            control.add(notice, false);
        } else {
            control.addElsewhere(notice.length);
            data.addNotice(QueuedFrame.of(notice));
        }
    }

    /** Queues data frames that were held back and are now due; returns whether any data frame is waiting. */
    boolean releaseHeldBack() {
        heldBack.releaseDue(data);
        return !data.isEmpty();
    }

    /** Adds the last frames, after all frames that were held back. */
    void addLast(List<byte[]> frames) {
        heldBack.releaseAll(data);
        last.addAll(frames);
    }

    /** Discards the messages of a subscription without counting them as dropped. */
    void discard(ClientSubscription subscription) {
        heldBack.omit(subscription);
        data.discard(subscription.waiting);
    }

    /** Discards all messages without counting them as dropped. */
    void discardMessages() {
        heldBack.omitAll();
        data.discardAll();
    }

    /** Discards everything. */
    void clear() {
        heldBack.omitAll();
        data.dropAll();
        pool.clear();
        control.clear();
        pong = null;
        last.clear();
    }

    /** Releases memory that was not needed recently. */
    void trim() {
        pool.clear();
    }

    boolean isEmpty() {
        return pong == null && control.isEmpty() && data.isEmpty() && last.isEmpty();
    }

    /** Removes and returns the next frame, or null if there is none. */
    @Nullable
    QueuedFrame poll() {
        byte[] answer = pong;
        if (answer != null) {
            pong = null;
            return QueuedFrame.of(answer);
        }
        byte[] first = control.poll();
        if (first != null) {
            return QueuedFrame.of(first);
        }
        QueuedFrame frame = data.poll();
        if (frame == null) {
            byte[] end = last.poll();
            return end == null ? null : QueuedFrame.of(end);
        }
        if (frame.kind == null) {
            control.removeElsewhere(frame.length);
        }
        return frame;
    }

    /** Takes back a frame that has been written. */
    void written(QueuedFrame frame) {
        sentMessages += frame.kind == null ? 0 : 1;
        pool.release(frame);
    }

    long droppedMessages() {
        return data.dropped();
    }

    OutboxCounts counts() {
        return new OutboxCounts(
                sentMessages, data.messages(), data.bytes(), data.dropped(), data.droppedByTopic(), heldBack.omitted());
    }
}
