package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Passes messages to a visitor in several threads that take turns: each loads a segment, waits for the turn of that
 * segment, and passes on messages until it is the turn of the next one.
 *
 * <p>In this way segments are loaded in parallel, but messages are passed on one at a time in order, by the processor
 * that has their bytes in its cache: fetching them from another takes half as long as decompressing them. Everything
 * except loading is done under the relay's lock, which also makes the visitor's writes visible to the next thread.
 */
final class SegmentRelay {

    /**
     * The number of segments that a thread loads before it waits, because some take much longer to load than others.
     */
    private static final int MAX_HELD = 3;

    private final SegmentCursor cursor;
    private final MessageVisitor visitor;

    /** The number of participating threads. Guarded by the lock, like the following fields. */
    private int running;

    private boolean ended;
    private @Nullable Throwable failure;

    SegmentRelay(SegmentCursor cursor, MessageVisitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
    }

    /**
     * Passes on all messages, in this thread and others; when this method returns, all of them have stopped.
     *
     * @throws IOException if reading fails; or whatever the visitor throws
     */
    void run(ExecutorService threads, int threadCount) throws IOException {
        try {
            for (int i = 0; i < threadCount; i++) {
                threads.execute(this::takePart);
            }
        } catch (RejectedExecutionException e) {
            // Threads that have started must stop before the cursor is closed.
            failAsClosed(e);
        }
        takePart();
        awaitOthers();
        rethrow();
    }

    private void takePart() {
        Deque<SegmentFeed.Loading> mine = new ArrayDeque<>();
        enter();
        for (SegmentFeed.Loading next = proceed(mine); next != null; next = proceed(mine)) {
            next.load();
            mine.add(next);
        }
    }

    private synchronized void enter() {
        running++;
    }

    /**
     * Passes on the messages of loaded segments whose turn it is, and returns the next loading; null if there is
     * nothing left to do.
     */
    private synchronized SegmentFeed.@Nullable Loading proceed(Deque<SegmentFeed.Loading> mine) {
        try {
            while (!ended) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                SegmentFeed.Loading first = mine.peek();
                if (first != null && cursor.feed().isNext(first)) {
                    mine.remove();
                    show();
                    continue;
                }
                SegmentFeed.Loading next =
                        mine.size() < MAX_HELD ? cursor.feed().claim() : null;
                if (next != null) {
                    return next;
                }
                if (first == null) {
                    break;
                }
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            fail(new InterruptedIOException("interrupted while a chunk was being decompressed"));
        } catch (Throwable e) {
            fail(e);
        }
        running--;
        notifyAll();
        return null;
    }

    /** Passes on messages until another segment must be loaded. */
    private void show() throws IOException {
        cursor.load();
        while (cursor.advance()) {
            visitor.visit(cursor.message());
        }
        notifyAll();
    }

    private synchronized void failAsClosed(RejectedExecutionException cause) {
        fail(new IllegalStateException("the reader is closed", cause));
    }

    /** Makes every thread stop at its next turn. */
    private void fail(Throwable fault) {
        ended = true;
        if (failure == null) {
            failure = fault;
        }
    }

    /** Waits for the other threads; after a failure, until they have finished their current chunk. */
    private synchronized void awaitOthers() {
        boolean interrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
                fail(new InterruptedIOException("interrupted while other threads passed on messages"));
            }
        }
        ended = true;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void rethrow() throws IOException {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw failure instanceof IOException exception ? exception : new IOException(failure);
        }
    }
}
