package org.foxglove4j.websocket.internal.outbox;

import java.nio.ByteBuffer;
import java.util.List;
import org.foxglove4j.websocket.internal.frame.FrameSource;

/**
 * Where any thread leaves what is to be sent to one client, and the writing thread finds it. Who leaves something never waits
 * for the client.
 *
 * <p>What the writing thread has taken waits no more; it is a few hundred kilobytes, or one large message.
 */
public final class Outbox implements FrameSource {

    private final Runnable wakeWriter;

    // Guarded by this.
    private final Backlog backlog;
    private boolean finished;
    private boolean writerIdle = true;

    private final FramesInWriting writing = new FramesInWriting();

    /**
     * Creates an outbox.
     *
     * @param maxMessages the most frames that wait, of data and of control each
     * @param maxBytes the most bytes that wait, of data and of control each
     * @param wakeWriter is run when there is something again
     */
    public Outbox(int maxMessages, int maxBytes, Runnable wakeWriter) {
        this.wakeWriter = wakeWriter;
        backlog = new Backlog(maxMessages, maxBytes);
    }

    /** Queues a message of a channel, or holds it back for its rate limit; others may be dropped for it. */
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

    /** Queues a frame that must not be lost; returns false if there is no place for it. */
    public boolean offerControl(byte[] frame) {
        return addControl(frame, true, false);
    }

    /**
     * Queues a frame about channels, which must not be lost either; returns false if there is no place for its bytes. A
     * program may open and close thousands of channels at once, so there may be any number of such frames.
     */
    public boolean offerNotice(byte[] frame) {
        return addControl(frame, false, false);
    }

    /** Queues a frame that must not be lost, however many there are. */
    public void forceControl(byte[] frame) {
        addControl(frame, true, true);
    }

    /** Waits until at most half of the control frames that may wait do, or nothing more is taken. */
    public synchronized void awaitRoom() throws InterruptedException {
        while (!finished && !backlog.isControlHalfEmpty()) {
            wait();
        }
    }

    /** Queues the answer to a ping. Only the last one counts: RFC 6455, section 5.5.3. */
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

    /** Queues what has been held back and may be sent by now. */
    public void releaseHeldBack() {
        synchronized (this) {
            if (!backlog.releaseHeldBack() || finished || !takeWriter()) {
                return;
            }
        }
        wakeWriter.run();
    }

    /**
     * Takes no more messages of a subscription, whose channel has gone.
     *
     * @param notice tells so; it comes behind the subscription's messages that wait, which would be nobody's after it
     * @return false if there is no place for the notice
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

    /** Takes no more messages of a subscription, and forgets those that wait: they do not count as dropped. */
    public synchronized void discard(ClientSubscription subscription) {
        subscription.ended = true;
        backlog.discard(subscription);
    }

    /**
     * Takes nothing more, and sends some frames at the very end.
     *
     * @param discardQueued whether what waits is left out
     * @return false if it had finished before; nothing changes then
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

    /** Takes nothing more, and forgets everything, because the connection is gone. */
    public synchronized void close() {
        finished = true;
        notifyAll();
        backlog.clear();
    }

    /** Forgets the data frames that wait, which nobody wants any more: they do not count as dropped. */
    public synchronized void discardMessages() {
        backlog.discardMessages();
    }

    /** Gives memory back that has not been needed of late. */
    public synchronized void trim() {
        backlog.trim();
    }

    /** Returns what has become of the messages. */
    public synchronized OutboxCounts counts() {
        return backlog.counts();
    }

    /** Returns how many messages were dropped because too much waited. */
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

    /** Returns whether the writer has nothing to do, and is to be woken now that it has. */
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
