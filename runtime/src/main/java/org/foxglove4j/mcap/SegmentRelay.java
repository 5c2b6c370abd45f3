package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Shows messages to a visitor on threads that relieve each other: each loads a segment, waits until it is that segment's
 * turn, and shows what comes up until it is the next one's.
 *
 * <p>So segments are loaded side by side, and yet messages come in their order, one at a time, and each is shown by the
 * processor that has its bytes in its cache: another would take half as long to fetch them as to decompress them. All but
 * the loading is done under the relay's lock, by which the visitor also sees what it wrote on another thread.
 */
final class SegmentRelay {

    /** So many segments a thread loads before it waits, since it takes much longer to load some than others. */
    private static final int MAX_HELD = 3;

    private final SegmentCursor cursor;
    private final MessageVisitor visitor;

    /** How many threads take part. Guarded by the lock, as what follows. */
    private int running;

    private boolean ended;
    private @Nullable Throwable failure;

    SegmentRelay(SegmentCursor cursor, MessageVisitor visitor) {
        this.cursor = cursor;
        this.visitor = visitor;
    }

    /**
     * Shows all messages, on this thread and on others; when it returns, none of them is at it any more.
     *
     * @throws IOException if reading fails; or whatever the visitor throws
     */
    void run(ExecutorService threads, int threadCount) throws IOException {
        try {
            for (int i = 0; i < threadCount; i++) {
                threads.execute(this::takePart);
            }
        } catch (RejectedExecutionException e) {
            // Those that have begun are to stop before the cursor is closed under them.
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

    /** Shows what it is the turn of, and returns what to load next; null if there is no more to be done. */
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

    /** Shows what comes up until another segment is to be loaded. */
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

    /** Lets every thread stop at its next turn. */
    private void fail(Throwable fault) {
        ended = true;
        if (failure == null) {
            failure = fault;
        }
    }

    /** Waits for the others: to the end of a chunk if there was a failure. */
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
