package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Passes messages to a visitor in several threads that take turns: each loads a part, waits for the turn of that part,
 * and passes on messages until it is the turn of the next one.
 *
 * <p>In this way parts are loaded in parallel, but messages are passed on one at a time in order, by the processor
 * that has their bytes in its cache: fetching them from another takes half as long as decompressing them. Everything
 * except loading is done under the relay's lock, which also makes the visitor's writes visible to the next thread.
 */
final class MessageRelay {

    /**
     * The number of parts that a thread loads before it waits, because some take much longer to load than others.
     */
    private static final int MAX_HELD = 3;

    private final PartCursor cursor;
    private final PartFeed<?> feed;
    private final MessageVisitor visitor;

    /** The number of participating threads. Guarded by the lock, like the following fields. */
    private int running;

    /** Volatile because threads that wait for parts read it without the lock. */
    private volatile boolean ended;

    private @Nullable Throwable failure;

    MessageRelay(PartCursor cursor, MessageVisitor visitor) {
        this.cursor = cursor;
        this.feed = cursor.feed();
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
            fail(new IllegalStateException("the reader is closed", e));
        }
        takePart();
        awaitOthers();
        KeptFailure.rethrow(failure);
    }

    private void takePart() {
        Deque<Runnable> mine = new ArrayDeque<>();
        enter();
        for (Runnable work = proceed(mine); work != null; work = proceed(mine)) {
            work.run();
        }
    }

    private synchronized void enter() {
        running++;
    }

    /**
     * Passes on the messages of loaded parts whose turn it is.
     *
     * @param mine the parts that this thread has claimed and not passed on
     * @return what the thread must do next, without the lock; null if there is nothing left to do
     */
    private synchronized @Nullable Runnable proceed(Deque<Runnable> mine) {
        try {
            while (!ended) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                Runnable first = mine.peek();
                if (first != null && feed.isNext(first)) {
                    mine.remove();
                    show();
                    continue;
                }
                Runnable next = mine.size() < MAX_HELD ? feed.claim() : null;
                if (next != null) {
                    mine.add(next);
                    return next;
                }
                if (first != null) {
                    wait();
                } else if (feed.isExhausted()) {
                    break;
                } else {
                    return this::awaitPart;
                }
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

    /** Waits for more parts. Others can pass on messages, because this thread holds none. */
    private void awaitPart() {
        try {
            feed.await(() -> ended);
        } catch (Throwable e) {
            fail(e);
        }
    }

    /** Passes on messages until another part must be loaded. */
    private void show() throws IOException {
        cursor.load();
        while (cursor.advance()) {
            visitor.visit(cursor.message());
        }
        notifyAll();
    }

    /** Makes every thread stop at its next turn. */
    private synchronized void fail(Throwable fault) {
        end();
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
        end();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() {
        ended = true;
        feed.wakeUp();
    }
}
