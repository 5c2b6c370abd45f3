package org.foxglove4j.websocket;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.foxglove4j.websocket.internal.protocol.MessageData;
import org.foxglove4j.websocket.internal.transport.FrameSource;
import org.foxglove4j.websocket.internal.transport.Frames;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to one client: control frames, which are never left out, before data frames, of which the oldest
 * are left out when there are too many. Each kind keeps its own order.
 *
 * <p>What has been handed to the writing thread waits no more; it is a few hundred kilobytes, or one large message.
 */
final class Outbox implements FrameSource {

    private static final int MAX_FRAME_BYTES = Integer.MAX_VALUE - 1024;

    private final Runnable wakeWriter;
    private final int maxMessages;
    private final int maxBytes;

    // Guarded by this.
    private final DataQueue data;
    private final ArrayDeque<Segment> control = new ArrayDeque<>();
    private int countedControl;
    private long controlBytes;
    private byte @Nullable [] pong;
    private List<byte[]> last = List.of();
    private boolean finished;
    private boolean writerIdle = true;
    private long sentMessages;

    // The writing thread's: what it is writing, from an index on, and how many bytes that is.
    private final ArrayList<Segment> writing = new ArrayList<>();
    private int firstWriting;
    private long writingBytes;

    /**
     * Creates an outbox.
     *
     * @param maxMessages the most frames that wait, of each kind
     * @param maxBytes the most bytes that wait, of each kind
     * @param wakeWriter is run when there is something again
     */
    Outbox(int maxMessages, int maxBytes, Runnable wakeWriter) {
        this.maxMessages = maxMessages;
        this.maxBytes = maxBytes;
        this.wakeWriter = wakeWriter;
        data = new DataQueue(maxMessages, maxBytes);
    }

    /** Queues a message of a channel; older ones may be dropped for it. */
    void offerMessage(int subscriptionId, long logTimeNanos, byte[] message, int offset, int length) {
        long contentBytes = (long) MessageData.HEADER_BYTES + length;
        synchronized (this) {
            if (finished) {
                return;
            }
            if (contentBytes > MAX_FRAME_BYTES) {
                data.countDropped();
                return;
            }
            int frameBytes = Frames.headerBytes((int) contentBytes) + (int) contentBytes;
            Segment segment = data.append(frameBytes);
            int position = Frames.writeBinaryHeader(segment.array, segment.end, (int) contentBytes);
            MessageData.writeHeader(segment.array, position, subscriptionId, logTimeNanos);
            System.arraycopy(message, offset, segment.array, position + MessageData.HEADER_BYTES, length);
            segment.end += frameBytes;
            if (!writerIdle) {
                return;
            }
            writerIdle = false;
        }
        wakeWriter.run();
    }

    /** Queues a frame that may be dropped like a message. */
    void offerData(byte[] frame) {
        synchronized (this) {
            if (finished) {
                return;
            }
            Segment segment = data.append(frame.length);
            System.arraycopy(frame, 0, segment.array, segment.end, frame.length);
            segment.end += frame.length;
            if (!writerIdle) {
                return;
            }
            writerIdle = false;
        }
        wakeWriter.run();
    }

    /** Queues a frame that must not be lost; returns false if there is no place for it. */
    boolean offerControl(byte[] frame) {
        return addControl(frame, true, false);
    }

    /**
     * Queues a frame about a channel, which must not be lost either; returns false if there is no place for its bytes. A
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
        while (!finished && (countedControl > maxMessages / 2 || controlBytes > maxBytes / 2)) {
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
            if (!writerIdle) {
                return;
            }
            writerIdle = false;
        }
        wakeWriter.run();
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
        data.discardAll();
    }

    /** Gives memory back that has not been needed of late. */
    synchronized void trim() {
        data.trim();
    }

    /**
     * Returns what has become of the messages.
     *
     * @param sentBytes what the connection has counted
     * @param savedBytes what the connection has counted
     */
    synchronized ClientStats stats(long sentBytes, long savedBytes) {
        return new ClientStats(sentMessages, data.messages(), data.bytes(), data.dropped(), sentBytes, savedBytes);
    }

    synchronized long droppedMessages() {
        return data.dropped();
    }

    @Override
    public void peek(ByteBuffer target) {
        if (writingBytes < target.remaining()) {
            refill(target.remaining());
        }
        for (int i = firstWriting; i < writing.size() && target.hasRemaining(); i++) {
            Segment segment = writing.get(i);
            target.put(segment.array, segment.start, Math.min(segment.remaining(), target.remaining()));
        }
    }

    @Override
    public void written(int byteCount) {
        int left = byteCount;
        writingBytes -= byteCount;
        while (left > 0) {
            Segment segment = writing.get(firstWriting);
            int count = Math.min(left, segment.remaining());
            segment.start += count;
            left -= count;
            if (segment.remaining() == 0) {
                firstWriting++;
            }
        }
    }

    @Override
    public synchronized boolean isFinished() {
        return finished && last.isEmpty() && control.isEmpty() && data.isEmpty() && writingBytes == 0;
    }

    private boolean addControl(byte[] frame, boolean counted, boolean force) {
        synchronized (this) {
            if (finished) {
                return true;
            }
            boolean full = (counted && countedControl >= maxMessages) || controlBytes + frame.length > maxBytes;
            if (full && !force && !control.isEmpty()) {
                return false;
            }
            control.add(new Segment(frame, counted));
            countedControl += counted ? 1 : 0;
            controlBytes += frame.length;
            if (!writerIdle) {
                return true;
            }
            writerIdle = false;
        }
        wakeWriter.run();
        return true;
    }

    private synchronized void refill(int wantedBytes) {
        recycleWritten();
        byte[] answer = pong;
        if (answer != null) {
            pong = null;
            beginWriting(new Segment(answer));
        }
        while (writingBytes < wantedBytes) {
            Segment frame = control.poll();
            if (frame != null) {
                countedControl -= frame.counted ? 1 : 0;
                controlBytes -= frame.remaining();
                notifyAll();
                beginWriting(frame);
                continue;
            }
            Segment segment = data.poll();
            if (segment != null) {
                beginWriting(segment);
                continue;
            }
            last.forEach(lastFrame -> beginWriting(new Segment(lastFrame)));
            last = List.of();
            break;
        }
        writerIdle = writingBytes == 0;
    }

    private void beginWriting(Segment segment) {
        writing.add(segment);
        writingBytes += segment.remaining();
    }

    private void recycleWritten() {
        for (int i = 0; i < firstWriting; i++) {
            Segment segment = writing.get(i);
            sentMessages += segment.messages;
            if (!segment.shared) {
                data.recycle(segment);
            }
        }
        writing.subList(0, firstWriting).clear();
        firstWriting = 0;
    }

    private void discardQueued() {
        data.dropAll();
        control.clear();
        countedControl = 0;
        controlBytes = 0;
        pong = null;
    }
}
