package org.foxglove4j.mcap;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream ahead in another thread, and divides it into segments of whole records.
 *
 * <p>Each segment is passed on before the next read, which may block, so that records that have arrived never wait for
 * more. Reading pauses while there are enough segments, and needs no thread then. It ends at the end of the stream,
 * after a failure, and at a record that another thread must not pass. The thread that returns records then continues
 * with the rest, and may start reading ahead again.
 */
final class StreamScan implements Runnable {

    private enum State {
        /** The thread that returns records reads. */
        OFF,
        /** Another thread reads. */
        READING,
        /** There are enough segments. */
        PAUSED,
        /** The thread that returns records must continue with the rest. */
        ENDED
    }

    private final StreamInput in;
    private final ReaderOptions options;
    private final boolean direct;
    private final boolean attachments;
    private final Executor thread;
    private final int maxChunkSegments;
    private final PartPool<StreamSegment> free = new PartPool<>();
    private volatile boolean preferDirect = true;

    /** The segment that is being read: of the reading thread, otherwise guarded by the lock as the following fields. */
    private @Nullable StreamSegment current;

    private State state = State.OFF;
    private final Deque<StreamSegment> arrived;
    private int lent;
    private int lentWithChunks;
    private int waiting;
    private boolean closed;

    /**
     * Creates a scan that does not read yet.
     *
     * @param direct whether the input can be read into a direct buffer
     * @param attachments whether attachments are returned as records
     * @param thread runs this in another thread
     * @param maxChunkSegments how many segments with chunks may be in use at the same time
     */
    StreamScan(
            StreamInput in,
            ReaderOptions options,
            boolean direct,
            boolean attachments,
            Executor thread,
            int maxChunkSegments) {
        this.in = in;
        this.options = options;
        this.direct = direct;
        this.attachments = attachments;
        this.thread = thread;
        this.maxChunkSegments = maxChunkSegments;
        // Does not grow, which might fail.
        this.arrived = new ArrayDeque<>(2 * maxChunkSegments + 1);
    }

    /** Returns whether this scan, and not the calling thread, continues to read. */
    synchronized boolean isOn() {
        return state != State.OFF;
    }

    /**
     * Starts to read.
     *
     * @param rest the bytes that have been read and not used, which are taken from there
     */
    void start(InputBuffer rest) {
        StreamSegment first = next();
        first.startWith(rest, rest.position());
        synchronized (this) {
            current = first;
            state = State.PAUSED;
            resume();
        }
    }

    /** Returns the next segment; null if there is none, or none yet. */
    synchronized @Nullable StreamSegment poll() {
        return arrived.poll();
    }

    synchronized boolean hasArrived() {
        return !arrived.isEmpty();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Returns whether there will be no more segments, unless reading is started again. */
    synchronized boolean isExhausted() {
        return arrived.isEmpty() && (state == State.ENDED || state == State.OFF || closed);
    }

    /**
     * Waits until a segment has arrived, or there will be no more, or the wait is over.
     *
     * @return false if the thread was interrupted, which it still is then
     */
    synchronized boolean await(BooleanSupplier over) {
        waiting++;
        try {
            while (!hasArrived() && !isExhausted() && !over.getAsBoolean()) {
                if (state == State.PAUSED && !hasEnough()) {
                    resume();
                } else {
                    wait();
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting--;
        }
    }

    /** Makes waiting threads find out whether their wait is over. */
    synchronized void wakeUp() {
        notifyAll();
    }

    /**
     * Stops when there are no more segments.
     *
     * @return the rest: a segment to whose input the calling thread must add what it reads; null if this scan goes on
     */
    synchronized @Nullable StreamSegment stop() {
        StreamSegment rest = current;
        if (rest == null || closed || state != State.ENDED || hasArrived()) {
            return null;
        }
        current = null;
        state = State.OFF;
        count(rest, 1);
        return rest;
    }

    /** Takes back a segment that is no longer in use. */
    void release(StreamSegment segment) {
        preferDirect = segment.input().prefersDirect();
        synchronized (this) {
            count(segment, -1);
            free.release(segment);
            // It takes some time to start again, so it is worth waiting until there is more to read.
            boolean few = lentWithChunks <= maxChunkSegments / 2 && lent <= maxChunkSegments;
            if (state == State.PAUSED && (few || (waiting > 0 && !hasEnough()))) {
                resume();
            }
        }
    }

    /** Closes the segments; one that is being read is closed by the thread that reads it. */
    synchronized void close() {
        closed = true;
        arrived.forEach(StreamSegment::close);
        arrived.clear();
        free.close();
        if (state != State.READING) {
            closeCurrent();
        }
        notifyAll();
    }

    /** Reads until there are enough segments, or the calling thread must continue. */
    @Override
    public void run() {
        StreamSegment segment = current;
        try {
            while (segment != null) {
                segment = step(segment);
            }
        } catch (Throwable e) {
            in.fail(e);
            leave(State.ENDED);
        }
    }

    /** Returns the segment to continue with; null to stop. */
    private @Nullable StreamSegment step(StreamSegment segment) {
        if (!segment.findRecords(attachments)) {
            return leave(State.ENDED);
        }
        if (!segment.hasRecords()) {
            boolean read = !isClosed() && in.readAhead(segment.input(), segment.missing());
            return read ? segment : leave(State.ENDED);
        }
        if (pauses()) {
            return null;
        }
        StreamSegment next = next();
        next.startAfter(segment);
        passOn(segment, next);
        return next;
    }

    private synchronized boolean pauses() {
        boolean pauses = closed || hasEnough();
        if (pauses) {
            leave(State.PAUSED);
        }
        return pauses;
    }

    private synchronized boolean hasEnough() {
        return lentWithChunks >= maxChunkSegments || lent >= 2 * maxChunkSegments;
    }

    private synchronized void passOn(StreamSegment segment, StreamSegment next) {
        current = next;
        if (closed) {
            segment.close();
            return;
        }
        arrived.add(segment);
        count(segment, 1);
        notifyAll();
    }

    private synchronized @Nullable StreamSegment leave(State newState) {
        state = newState;
        if (closed) {
            closeCurrent();
        }
        notifyAll();
        return null;
    }

    private synchronized void resume() {
        try {
            state = State.READING;
            thread.execute(this);
        } catch (RejectedExecutionException e) {
            leave(State.PAUSED);
            throw PartFeed.closed();
        } catch (Error e) {
            leave(State.PAUSED);
            throw e;
        }
    }

    private StreamSegment next() {
        StreamSegment reused = free.poll();
        StreamSegment segment = reused != null ? reused : new StreamSegment(options, direct);
        segment.input().preferDirect(preferDirect);
        return segment;
    }

    private void count(StreamSegment segment, int change) {
        lent += change;
        if (segment.hasChunks()) {
            lentWithChunks += change;
        }
    }

    private void closeCurrent() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
