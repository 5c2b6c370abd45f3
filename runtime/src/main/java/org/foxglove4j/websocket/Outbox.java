package org.foxglove4j.websocket;

import java.nio.ByteBuffer;
import java.util.List;
import org.foxglove4j.websocket.internal.protocol.MessageData;
import org.foxglove4j.websocket.internal.transport.FrameSource;
import org.foxglove4j.websocket.internal.transport.Frames;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to one client: control frames, which are never left out, before data frames, of which some are when
 * there are too many. Each of the two keeps its order.
 *
 * <p>What has been handed to the writing thread waits no more; it is a few hundred kilobytes, or one large message.
 */
final class Outbox implements FrameSource {

    private static final int MAX_FRAME_BYTES = Integer.MAX_VALUE - 1024;

    private final Runnable wakeWriter;

    // Guarded by this.
    private final FramePool pool;
    private final DataQueue data;
    private final HeldBackMessages heldBack;
    private final WaitingFrames statuses = new WaitingFrames();
    private final ControlQueue control;
    private byte @Nullable [] pong;
    private List<byte[]> last = List.of();
    private boolean finished;
    private boolean writerIdle = true;
    private long sentMessages;

    private final FramesInWriting writing = new FramesInWriting();

    /**
     * Creates an outbox.
     *
     * @param maxMessages the most frames that wait, of each kind
     * @param maxBytes the most bytes that wait, of each kind
     * @param wakeWriter is run when there is something again
     */
    Outbox(int maxMessages, int maxBytes, Runnable wakeWriter) {
        this.wakeWriter = wakeWriter;
        pool = new FramePool(maxBytes);
        data = new DataQueue(maxMessages, maxBytes, pool);
        heldBack = new HeldBackMessages(pool);
        control = new ControlQueue(maxMessages, maxBytes);
    }

    /** Queues a message of a channel, or holds it back for its rate limit; others may be dropped for it. */
    void offerMessage(ClientSubscription subscription, long logTimeNanos, byte[] message, int offset, int length) {
        long contentBytes = (long) MessageData.HEADER_BYTES + length;
        synchronized (this) {
            if (finished || subscription.ended) {
                return;
            }
            if (contentBytes > MAX_FRAME_BYTES) {
                data.countDropped();
                return;
            }
            QueuedFrame frame = pool.take(Frames.headerBytes((int) contentBytes) + (int) contentBytes);
            int position = Frames.writeBinaryHeader(frame.array, 0, (int) contentBytes);
            MessageData.writeHeader(frame.array, position, subscription.id, logTimeNanos);
            System.arraycopy(message, offset, frame.array, position + MessageData.HEADER_BYTES, length);
            if (!heldBack.passes(subscription, frame)) {
                return;
            }
            data.add(subscription.waiting, frame);
            if (!takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /** Queues a frame that may be dropped like a message. */
    void offerData(byte[] frame) {
        synchronized (this) {
            if (finished) {
                return;
            }
            data.add(statuses, QueuedFrame.of(frame));
            if (!takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /** Queues a frame that must not be lost; returns false if there is no place for it. */
    boolean offerControl(byte[] frame) {
        return addControl(frame, true, false);
    }

    /**
     * Queues a frame about channels, which must not be lost either; returns false if there is no place for its bytes. A
     * program may open and close thousands of channels at once, so there may be any number of such frames.
     */
    boolean offerNotice(byte[] frame) {
        return addControl(frame, false, false);
    }

    /** Queues a frame that must not be lost, however many there are. */
    void forceControl(byte[] frame) {
        addControl(frame, true, true);
    }

    /** Waits until at most half of the control frames that may wait do, or nothing more is taken. */
    synchronized void awaitRoom() throws InterruptedException {
        while (!finished && !control.isHalfEmpty()) {
            wait();
        }
    }

    /** Queues the answer to a ping. Only the last one counts: RFC 6455, section 5.5.3. */
    void offerPong(byte[] frame) {
        synchronized (this) {
            if (finished) {
                return;
            }
            pong = frame;
            if (!takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /** Queues what has been held back and may be sent by now. */
    void releaseHeldBack() {
        synchronized (this) {
            heldBack.releaseDue(data);
            if (finished || data.isEmpty() || !takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /**
     * Takes no more messages of a subscription, whose channel has gone.
     *
     * @param notice tells so; it comes behind the subscription's messages that wait, which would be nobody's after it
     */
    void end(ClientSubscription subscription, byte[] notice) {
        synchronized (this) {
            if (finished) {
                return;
            }
            subscription.ended = true;
            heldBack.release(subscription, data);
            if (subscription.waiting.isEmpty()) {
                control.add(notice, false);
            } else {
                data.addNotice(QueuedFrame.of(notice));
            }
            if (!takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /** Takes no more messages of a subscription, and forgets those that wait: they do not count as dropped. */
    synchronized void discard(ClientSubscription subscription) {
        subscription.ended = true;
        heldBack.leaveOut(subscription);
        data.discard(subscription.waiting);
    }

    /**
     * Takes nothing more, and sends some frames at the very end.
     *
     * @param discardQueued whether what waits is left out
     * @return false if it had finished before; nothing changes then
     */
    boolean finish(List<byte[]> lastFrames, boolean discardQueued) {
        synchronized (this) {
            if (finished) {
                return false;
            }
            finished = true;
            notifyAll();
            last = lastFrames;
            if (discardQueued) {
                discardQueued();
            } else {
                heldBack.releaseAll(data);
            }
            writerIdle = false;
        }
        wakeWriter.run();
        return true;
    }

    /** Takes nothing more, and forgets everything, because the connection is gone. */
    synchronized void close() {
        finished = true;
        notifyAll();
        last = List.of();
        discardQueued();
    }

    /** Forgets the data frames that wait, which nobody wants any more: they do not count as dropped. */
    synchronized void discardMessages() {
        heldBack.leaveOutAll();
        data.discardAll();
    }

    /** Gives memory back that has not been needed of late. */
    synchronized void trim() {
        pool.clear();
    }

    /**
     * Returns what has become of the messages.
     *
     * @param sentBytes what the connection has counted
     * @param savedBytes what the connection has counted
     */
    synchronized ClientStats stats(long sentBytes, long savedBytes) {
        return new ClientStats(
                sentMessages, data.messages(), data.bytes(), data.dropped(), heldBack.leftOut(), sentBytes, savedBytes);
    }

    synchronized long droppedMessages() {
        return data.dropped();
    }

    @Override
    public void peek(ByteBuffer target) {
        if (writing.bytes() < target.remaining()) {
            refill(target.remaining());
        }
        writing.peek(target);
    }

    @Override
    public void written(int byteCount) {
        writing.written(byteCount);
    }

    @Override
    public synchronized boolean isFinished() {
        return finished && last.isEmpty() && control.isEmpty() && data.isEmpty() && writing.bytes() == 0;
    }

    private boolean addControl(byte[] frame, boolean counted, boolean force) {
        synchronized (this) {
            if (finished) {
                return true;
            }
            if (!force && !control.hasRoom(frame.length, counted)) {
                return false;
            }
            control.add(frame, counted);
            if (!takeWriter()) {
                return true;
            }
        }
        wakeWriter.run();
        return true;
    }

    /** Returns whether the writer has nothing to do, and is to be woken now that it has. */
    private boolean takeWriter() {
        boolean idle = writerIdle;
        writerIdle = false;
        return idle;
    }

    private synchronized void refill(int wantedBytes) {
        writing.takeWritten(this::recycle);
        if (pong != null) {
            writing.add(QueuedFrame.of(pong));
            pong = null;
        }
        while (writing.bytes() < wantedBytes) {
            QueuedFrame next = next();
            if (next == null) {
                last.forEach(frame -> writing.add(QueuedFrame.of(frame)));
                last = List.of();
                break;
            }
            writing.add(next);
        }
        writerIdle = writing.bytes() == 0;
    }

    private @Nullable QueuedFrame next() {
        byte[] frame = control.poll();
        if (frame == null) {
            return data.poll();
        }
        notifyAll();
        return QueuedFrame.of(frame);
    }

    private void recycle(QueuedFrame written) {
        sentMessages += written.kind == null ? 0 : 1;
        pool.giveBack(written);
    }

    private void discardQueued() {
        heldBack.leaveOutAll();
        data.dropAll();
        pool.clear();
        control.clear();
        pong = null;
    }
}
