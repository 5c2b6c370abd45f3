package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads the parts of a file in order: on request, ahead on an executor, or in threads that have claimed them. Loading
 * includes decompression.
 *
 * <p>The requesting thread loads parts that no other thread has started instead of waiting, and no thread should have
 * to wait for another. The methods are called by one thread at a time, except {@link #close} and those of subclasses
 * that say so.
 *
 * @param <P> the memory that holds a part
 */
abstract class PartFeed<P extends PartFeed.Part> {

    /** The memory that holds a part. */
    interface Part {

        /** Drops the content, and returns borrowed memory. */
        void close();
    }

    private final @Nullable Executor executor;
    private final int maxAhead;

    /** Concurrent because a reader may be closed by another thread. */
    private final Deque<Loading> ahead = new ConcurrentLinkedDeque<>();

    /** Guards the loaded parts and the following field. */
    private final Object lock = new Object();

    private boolean closed;

    /**
     * Creates a feed.
     *
     * @param executor loads ahead; null to load only on request and in threads that have claimed parts
     * @param maxAhead the maximum number of parts to load ahead
     */
    PartFeed(@Nullable Executor executor, int maxAhead) {
        this.executor = executor;
        this.maxAhead = maxAhead;
    }

    /** Returns the loading of the part after the last one returned here; null if there is none, or none yet. */
    abstract @Nullable Loading nextLoading() throws IOException;

    /** Returns whether {@link #claim} will return null from now on. */
    abstract boolean isExhausted();

    /**
     * Waits until {@link #claim} may return a part, or the feed is exhausted or closed, or the thread is interrupted,
     * which leaves it interrupted. Called by any thread; feeds that never have to wait for a part return at once.
     *
     * @param over also ends the wait; evaluated again after {@link #wakeUp}
     */
    void await(BooleanSupplier over) {}

    /** Makes waiting threads find out whether their wait is over. */
    void wakeUp() {}

    /** Returns the number of parts that are being loaded, or have been loaded and not taken. */
    final int aheadCount() {
        return ahead.size();
    }

    /**
     * Returns the next part; there must be one.
     *
     * @throws McapFormatException if the part is damaged; the next call continues with the part after it
     */
    P take() throws IOException {
        loadAhead();
        Loading first = ahead.poll();
        Loading wanted = first != null ? first : nextLoading();
        if (wanted == null) {
            throw closed();
        }
        wanted.run();
        helpUntilDone(wanted);
        try {
            P part = wanted.task.get();
            loadAhead();
            return part;
        } catch (ExecutionException e) {
            KeptFailure.rethrow(e.getCause());
            throw new IOException(e);
        } catch (CancellationException e) {
            throw closed();
        } catch (InterruptedException e) {
            ahead.addFirst(wanted);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a chunk to be decompressed");
        }
    }

    /**
     * Hands out the loading of a part, which {@link #take} will return in its turn.
     *
     * @return the loading, to be run by the caller; null if there is none, or none yet
     */
    final @Nullable Runnable claim() throws IOException {
        Loading claimed = nextLoading();
        if (claimed != null) {
            ahead.add(claimed);
        }
        return claimed;
    }

    /** Returns whether {@link #take} would return the claimed part. */
    final boolean isNext(Runnable claimed) {
        return ahead.peek() == claimed;
    }

    /** Cancels loading, and closes the loaded parts; a part that is being loaded is closed by the thread that does so. */
    void close() {
        synchronized (lock) {
            closed = true;
            for (Loading loading : ahead) {
                loading.task.cancel(false);
                if (loading.loaded != null) {
                    loading.loaded.close();
                }
            }
        }
        ahead.clear();
    }

    static IllegalStateException closed() {
        return new IllegalStateException("the reader is closed");
    }

    /** Starts loading parts ahead, if this feed does so. */
    void loadAhead() throws IOException {
        if (executor == null) {
            return;
        }
        while (ahead.size() < maxAhead) {
            Loading loading = nextLoading();
            if (loading == null) {
                return;
            }
            ahead.add(loading);
            try {
                if (!loading.task.isDone()) {
                    executor.execute(loading);
                }
            } catch (RejectedExecutionException e) {
                throw closed();
            }
        }
    }

    /** Loads later parts while another thread loads the one that is wanted. */
    private void helpUntilDone(Loading wanted) {
        for (Loading later : ahead) {
            if (wanted.task.isDone()) {
                return;
            }
            later.run();
        }
    }

    /** The loading of one part, by any thread. */
    final class Loading implements Runnable {

        private final FutureTask<P> task;

        /** Guarded by the lock of the feed. */
        private @Nullable P loaded;

        Loading(Callable<P> load) {
            task = new FutureTask<>(() -> keep(load.call()));
        }

        /** Loads the part, unless another thread does; a failure is thrown when the part is taken. */
        @Override
        public void run() {
            task.run();
        }

        private P keep(P part) {
            synchronized (lock) {
                if (!closed) {
                    loaded = part;
                    return part;
                }
            }
            part.close();
            return part;
        }
    }
}
