package org.foxglove4j.websocket.internal.outbox;

import java.util.ArrayDeque;
import java.util.List;
import org.foxglove4j.websocket.internal.frame.Frames;
import org.foxglove4j.websocket.internal.protocol.MessageData;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one client, and in which order it goes: the answer to a ping, then control frames, which are never left
 * out, then data frames, of which some are when there are too many. Each kind keeps its order. Guarded by the lock of the
 * {@link Outbox}.
 */
final class Backlog {

    private static final int MAX_FRAME_BYTES = Integer.MAX_VALUE - 1024;

    private final FramePool pool;
    private final DataQueue data;
    private final HeldBackMessages heldBack;
    private final WaitingFrames statuses = new WaitingFrames();
    private final ControlQueue control;
    private final ArrayDeque<byte[]> last = new ArrayDeque<>();
    private byte @Nullable [] pong;
    private long sentMessages;

    /**
     * Creates an empty backlog.
     *
     * @param maxMessages the most frames that wait, of each kind
     * @param maxBytes the most bytes that wait, of each kind
     */
    Backlog(int maxMessages, int maxBytes) {
        pool = new FramePool(maxBytes);
        data = new DataQueue(maxMessages, maxBytes, pool);
        heldBack = new HeldBackMessages(pool);
        control = new ControlQueue(maxMessages, maxBytes);
    }

    /** Adds a message of a channel, or holds it back for its rate limit; returns whether there is something to write. */
    boolean addMessage(ClientSubscription subscription, long logTimeNanos, byte[] message, int offset, int length) {
        long contentBytes = (long) MessageData.HEADER_BYTES + length;
        if (contentBytes > MAX_FRAME_BYTES) {
            data.countDropped();
            return false;
        }
        QueuedFrame frame = pool.take(Frames.headerBytes((int) contentBytes) + (int) contentBytes);
        int position = Frames.writeBinaryHeader(frame.array, 0, (int) contentBytes);
        MessageData.writeHeader(frame.array, position, subscription.id, logTimeNanos);
        System.arraycopy(message, offset, frame.array, position + MessageData.HEADER_BYTES, length);
        if (!heldBack.passes(subscription, frame)) {
            return false;
        }
        data.add(subscription.waiting, frame);
        return true;
    }

    /** Adds a frame that may be dropped like a message. */
    void addData(byte[] frame) {
        data.add(statuses, QueuedFrame.of(frame));
    }

    /** Returns whether there is a place for a control frame; see {@link ControlQueue#hasRoom}. */
    boolean hasRoomForControl(int frameBytes, boolean counted) {
        return control.hasRoom(frameBytes, counted);
    }

    boolean isControlHalfEmpty() {
        return control.isHalfEmpty();
    }

    void addControl(byte[] frame, boolean counted) {
        control.add(frame, counted);
    }

    /** Adds the answer to a ping, in place of an older one. */
    void setPong(byte[] frame) {
        pong = frame;
    }

    /**
     * Adds the word that a channel is gone, behind the messages of its subscription that wait.
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

    /** Has data frames sent that have been held back and may be by now; returns whether any data frame waits. */
    boolean releaseHeldBack() {
        heldBack.releaseDue(data);
        return !data.isEmpty();
    }

    /** Adds the frames that come at the very end, behind all that has been held back. */
    void addLast(List<byte[]> frames) {
        heldBack.releaseAll(data);
        last.addAll(frames);
    }

    /** Forgets the messages of a subscription: they do not count as dropped. */
    void discard(ClientSubscription subscription) {
        heldBack.leaveOut(subscription);
        data.discard(subscription.waiting);
    }

    /** Forgets all messages: they do not count as dropped. */
    void discardMessages() {
        heldBack.leaveOutAll();
        data.discardAll();
    }

    /** Forgets everything. */
    void clear() {
        heldBack.leaveOutAll();
        data.dropAll();
        pool.clear();
        control.clear();
        pong = null;
        last.clear();
    }

    /** Gives memory back that has not been needed of late. */
    void trim() {
        pool.clear();
    }

    boolean isEmpty() {
        return pong == null && control.isEmpty() && data.isEmpty() && last.isEmpty();
    }

    /** Hands over the frame that goes next; null if there is none. */
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
        pool.giveBack(frame);
    }

    long droppedMessages() {
        return data.dropped();
    }

    OutboxCounts counts() {
        return new OutboxCounts(sentMessages, data.messages(), data.bytes(), data.dropped(), heldBack.leftOut());
    }
}
