package org.foxglove4j.websocket.internal.outbox;

import java.nio.ByteBuffer;
import java.util.List;
import org.foxglove4j.websocket.internal.frame.FrameSource;

/**
 * The queue of frames to be sent to one client: any thread can add frames, and the writing thread removes them. Adding
 * frames never waits for the client.
 *
 * <p>Frames taken by the writing thread, a few hundred kilobytes or one large message, no longer count as waiting.
 */
public final class Outbox implements FrameSource {

    private final Runnable wakeWriter;

    // Guarded by this.
    private final Backlog backlog;
    private boolean finished;
    private boolean writerIdle = true;

    private final FramesBeingWritten writing = new FramesBeingWritten();

    /**
     * Creates an outbox.
     *
     * @param maxMessages the maximum number of waiting frames, separately for data and control frames
     * @param maxBytes the maximum size of waiting frames in bytes, separately for data and control frames
     * @param wakeWriter called when there is something to write after the outbox was empty
     */
    public Outbox(int maxMessages, int maxBytes, Runnable wakeWriter) {
        this.wakeWriter = wakeWriter;
        backlog = new Backlog(maxMessages, maxBytes);
    }

    /**
     * Queues a message of a channel, or holds it back because of its rate limit. Other messages may be dropped to make
     * room.
     */
    public void offerMessage(
            ClientSubscription subscription, long logTimeNanos, byte[] message, int offset, int length) {
        synchronized (this) {
            if (finished
                    || subscription.ended
                    || !backlog.addMessage(subscription, logTimeNanos, message, offset, length)
                    || !takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /** Queues a frame that may be dropped like a message. */
    public void offerData(byte[] frame) {
        synchronized (this) {
            if (finished) {
                return;
            }
            backlog.addData(frame);
            if (!takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /** Queues a frame that must not be dropped; returns false if there is no room for it. */
    public boolean offerControl(byte[] frame) {
        return addControl(frame, true, false);
    }

    /**
     * Queues a frame about channels, which must not be dropped either; returns false if there is no room for its bytes.
     * The number of such frames is not limited, because a program may open and close thousands of channels at once.
     */
    public boolean offerNotice(byte[] frame) {
        return addControl(frame, false, false);
    }

    /** Queues a frame that must not be dropped, regardless of the limits. */
    public void forceControl(byte[] frame) {
        addControl(frame, true, true);
    }

    /** Waits until at most half of the capacity for control frames is in use, or this outbox accepts no more frames. */
    public synchronized void awaitRoom() throws InterruptedException {
        while (!finished && !backlog.isControlHalfEmpty()) {
            wait();
        }
    }

    /** Queues the answer to a ping, replacing an older one; see RFC 6455, section 5.5.3. */
    public void offerPong(byte[] frame) {
        synchronized (this) {
            if (finished) {
                return;
            }
            backlog.setPong(frame);
            if (!takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /** Queues messages that were held back and are now due. */
    public void releaseHeldBack() {
        synchronized (this) {
            if (!backlog.releaseHeldBack() || finished || !takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /**
     * Ends a subscription whose channel was closed; no more messages of it are accepted.
     *
     * @param notice notifies the client; it is queued after the waiting messages of the subscription, which would be
     *     invalid after it
     * @return false if there is no room for the notice
     */
    public boolean end(ClientSubscription subscription, byte[] notice) {
        synchronized (this) {
            subscription.ended = true;
            if (finished) {
                return true;
            }
            if (!backlog.hasRoomForControl(notice.length, false)) {
                return false;
            }
            backlog.addNotice(subscription, notice);
            if (!takeWriter()) {
                return true;
            }
        }
        wakeWriter.run();
        return true;
    }

    /** Ends a subscription, and discards its waiting messages without counting them as dropped. */
    public synchronized void discard(ClientSubscription subscription) {
        subscription.ended = true;
        backlog.discard(subscription);
    }

    /**
     * Accepts no more frames, and sends the given frames last.
     *
     * @param discardQueued whether to discard waiting frames
     * @return false if it was already finished, in which case nothing changes
     */
    public boolean finish(List<byte[]> lastFrames, boolean discardQueued) {
        synchronized (this) {
            if (finished) {
                return false;
            }
            finished = true;
            notifyAll();
            if (discardQueued) {
                backlog.clear();
            }
            backlog.addLast(lastFrames);
            writerIdle = false;
        }
        wakeWriter.run();
        return true;
    }

    /** Accepts no more frames and discards everything, because the connection has ended. */
    public synchronized void close() {
        finished = true;
        notifyAll();
        backlog.clear();
    }

    /** Discards the waiting data frames without counting them as dropped. */
    public synchronized void discardMessages() {
        backlog.discardMessages();
    }

    /** Releases memory that was not needed recently. */
    public synchronized void trim() {
        backlog.trim();
    }

    /** Returns the counts of messages. */
    public synchronized OutboxCounts counts() {
        return backlog.counts();
    }

    /** Returns the number of messages dropped because the backlog was full. */
    public synchronized long droppedMessages() {
        return backlog.droppedMessages();
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
        return finished && backlog.isEmpty() && writing.bytes() == 0;
    }

    private boolean addControl(byte[] frame, boolean counted, boolean forced) {
        synchronized (this) {
            if (finished) {
                return true;
            }
            if (!forced && !backlog.hasRoomForControl(frame.length, counted)) {
                return false;
            }
            backlog.addControl(frame, counted);
            if (!takeWriter()) {
                return true;
            }
        }
        wakeWriter.run();
        return true;
    }

    /** Returns whether the writer is idle and must be woken. */
    private boolean takeWriter() {
        boolean idle = writerIdle;
        writerIdle = false;
        return idle;
    }

    private synchronized void refill(int wantedBytes) {
        writing.takeWritten(backlog::written);
        while (writing.bytes() < wantedBytes) {
            QueuedFrame next = backlog.poll();
            if (next == null) {
                break;
            }
            writing.add(next);
        }
        writerIdle = writing.bytes() == 0;
        if (backlog.isControlHalfEmpty()) {
            notifyAll();
        }
    }
}
