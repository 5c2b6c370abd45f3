package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Loads the segments of a plan in order: on request, ahead on an executor, or in threads that have claimed them.
 *
 * <p>The number of segments loaded ahead is limited to slightly more than the number of threads. The requesting thread
 * loads segments that no other thread has started instead of waiting, and no thread should have to wait for another.
 */
final class SegmentFeed {

    /** Enough to keep every thread busy; more segments would evict each other from the processor's cache. */
    private static final int MORE_AHEAD = 4;

    private final List<Segment> plan;
    private final ChannelSelection selection;
    private final McapSource source;
    private final ReaderOptions options;
    private final @Nullable ExecutorService executor;
    private final int maxAhead;
    private final Deque<Loading> ahead = new ArrayDeque<>();

    /** The free buffers, most recently used first. Its monitor guards it and the fields that refer to it. */
    private final Deque<SegmentBuffer> free = new ArrayDeque<>();

    /** Guarded by the lock of {@link #free}. */
    private boolean closed;

    private int nextToLoad;
    private int nextToGive;
    private boolean inArrays;

    SegmentFeed(
            List<Segment> plan,
            ChannelSelection selection,
            McapSource source,
            ReaderOptions options,
            @Nullable ExecutorService executor,
            int workers) {
        this.plan = plan;
        this.selection = selection;
        this.source = source;
        this.options = options;
        this.executor = executor;
        this.maxAhead = workers + MORE_AHEAD;
    }

    /** Returns the segment that {@link #take} would return, or null if there are no more. */
    @Nullable
    Segment peek() {
        return nextToGive < plan.size() ? plan.get(nextToGive) : null;
    }

    /**
     * Returns the next segment's records; the buffer must be returned with {@link #release}.
     *
     * @throws McapFormatException if the segment is damaged; the next call continues with the segment after it
     */
    SegmentBuffer take() throws IOException {
        if (executor != null) {
            loadAhead(executor);
        }
        Loading wanted = ahead.isEmpty() ? nextLoading() : ahead.remove();
        nextToGive++;
        wanted.load();
        helpUntilDone(wanted);
        try {
            SegmentBuffer buffer = wanted.task.get();
            if (executor != null) {
                loadAhead(executor);
            }
            return buffer;
        } catch (ExecutionException e) {
            throw asThrown(e.getCause(), e);
        } catch (CancellationException e) {
            throw new IllegalStateException("the reader is closed", e);
        } catch (InterruptedException e) {
            ahead.addFirst(wanted);
            nextToGive--;
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a chunk to be decompressed");
        }
    }

    /**
     * Hands out the loading of a segment, which {@link #take} will return in its turn.
     *
     * @return the loading, or null if there are no more segments
     */
    @Nullable
    Loading claim() throws IOException {
        if (nextToLoad >= plan.size()) {
            return null;
        }
        Loading claimed = nextLoading();
        ahead.add(claimed);
        return claimed;
    }

    /** Returns whether {@link #take} would return the claimed segment. */
    boolean isNext(Loading claimed) {
        return ahead.peek() == claimed;
    }

    /** Reads large uncompressed messages into arrays from now on. */
    void preferArrays() {
        inArrays = true;
    }

    /** Takes back a buffer that is no longer in use. */
    void release(SegmentBuffer buffer) {
        synchronized (free) {
            if (!closed) {
                free.addFirst(buffer);
                return;
            }
        }
        buffer.close();
    }

    /**
     * Cancels loading ahead, and closes the buffers; a buffer that is being loaded is closed by the thread that loads
     * it.
     */
    void close() {
        nextToLoad = plan.size();
        nextToGive = plan.size();
        synchronized (free) {
            closed = true;
            free.forEach(SegmentBuffer::close);
            free.clear();
            for (Loading loading : ahead) {
                loading.task.cancel(false);
                if (loading.loaded != null) {
                    loading.loaded.close();
                }
            }
        }
        ahead.clear();
    }

    /** Loads later segments while another thread loads the one that is wanted. */
    private void helpUntilDone(Loading wanted) {
        for (Loading later : ahead) {
            if (wanted.task.isDone()) {
                return;
            }
            later.load();
        }
    }

    private void loadAhead(ExecutorService threads) throws IOException {
        while (nextToLoad < plan.size() && ahead.size() < maxAhead) {
            Loading loading = nextLoading();
            ahead.add(loading);
            try {
                threads.execute(loading.task);
            } catch (RejectedExecutionException e) {
                throw new IllegalStateException("the reader is closed", e);
            }
        }
    }

    private Loading nextLoading() throws IOException {
        Segment segment = plan.get(nextToLoad);
        Loading loading = new Loading(segment, selection.wantedIndexes(segment), inArrays);
        nextToLoad++;
        return loading;
    }

    private SegmentBuffer load(Segment segment, @Nullable WantedIndexes wanted, boolean inArray) throws IOException {
        SegmentBuffer buffer = borrow();
        try {
            buffer.load(segment, wanted, inArray);
            return buffer;
        } catch (IOException | RuntimeException | Error e) {
            release(buffer);
            throw e;
        }
    }

    private SegmentBuffer borrow() {
        synchronized (free) {
            SegmentBuffer buffer = free.poll();
            if (buffer != null) {
                return buffer;
            }
        }
        return new SegmentBuffer(source, options);
    }

    /** Returns a failure of another thread as one of this thread, with the same offset, type and message. */
    private static IOException asThrown(@Nullable Throwable cause, ExecutionException e) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return cause instanceof IOException exception ? exception : new IOException(e);
    }

    /** The loading of one segment, by any thread. */
    final class Loading {

        private final FutureTask<SegmentBuffer> task;

        /** Guarded by the lock of {@link #free}. */
        private @Nullable SegmentBuffer loaded;

        Loading(Segment segment, @Nullable WantedIndexes wanted, boolean inArray) {
            task = new FutureTask<>(() -> keep(SegmentFeed.this.load(segment, wanted, inArray)));
        }

        /** Loads the segment, unless another thread does; a failure is thrown when the segment is taken. */
        void load() {
            task.run();
        }

        private SegmentBuffer keep(SegmentBuffer buffer) {
            synchronized (free) {
                if (!closed) {
                    loaded = buffer;
                    return buffer;
                }
            }
            buffer.close();
            return buffer;
        }
    }
}
