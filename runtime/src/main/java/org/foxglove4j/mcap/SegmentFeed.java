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
 * Loads the segments of a plan in its order: when they are asked for, or ahead of that on an executor.
 *
 * <p>At most so many segments are ahead as the executor has threads, and two more: one for the thread that asks, which loads
 * what no other has begun to rather than to wait, and one for a thread that has finished before it.
 */
final class SegmentFeed {

    private record Loading(SegmentBuffer buffer, FutureTask<Boolean> task) {}

    private static final int HELPING_SEGMENTS = 2;

    private final List<Segment> plan;
    private final ChannelSelection selection;
    private final McapSource source;
    private final ReaderOptions options;
    private final @Nullable ExecutorService executor;
    private final int maxAhead;
    private final Deque<SegmentBuffer> free = new ArrayDeque<>();
    private final Deque<Loading> ahead = new ArrayDeque<>();
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
        this.maxAhead = workers + HELPING_SEGMENTS;
    }

    /** Returns the segment that {@link #take} would give, or null if there are no more. */
    @Nullable
    Segment peek() {
        return nextToGive < plan.size() ? plan.get(nextToGive) : null;
    }

    /**
     * Returns the next segment's records; the buffer is to be given back with {@link #release}.
     *
     * @throws McapFormatException if the segment is damaged; the next call goes on with the one behind it
     */
    SegmentBuffer take() throws IOException {
        if (executor == null) {
            SegmentBuffer buffer = freeBuffer();
            try {
                Segment segment = plan.get(nextToGive++);
                buffer.load(segment, selection.wantedIndexes(segment), inArrays);
                return buffer;
            } catch (IOException | RuntimeException e) {
                free.push(buffer);
                throw e;
            }
        }
        loadAhead(executor);
        nextToGive++;
        Loading loading = ahead.remove();
        try {
            loading.task().run();
            helpUntilDone(loading);
            loading.task().get();
        } catch (ExecutionException e) {
            free.push(loading.buffer());
            throw asThrown(e.getCause(), e);
        } catch (CancellationException e) {
            throw new IllegalStateException("the reader is closed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a chunk to be decompressed");
        }
        loadAhead(executor);
        return loading.buffer();
    }

    /** Puts large messages that are not compressed into arrays from now on. */
    void preferArrays() {
        inArrays = true;
    }

    /** Takes back a buffer that is not in use any more. */
    void release(SegmentBuffer buffer) {
        free.push(buffer);
    }

    /** Gives up what is being loaded ahead, and closes the buffers. */
    void close() {
        for (Loading loading : ahead) {
            // What cannot be cancelled any more is loaded; a thread may still be loading anything else.
            if (!loading.task().cancel(false)) {
                loading.buffer().close();
            }
        }
        ahead.clear();
        free.forEach(SegmentBuffer::close);
        free.clear();
        nextToLoad = plan.size();
        nextToGive = plan.size();
    }

    /** Loads what is wanted later as long as another thread loads what is wanted now. */
    private void helpUntilDone(Loading wanted) {
        for (Loading later : ahead) {
            if (wanted.task().isDone()) {
                return;
            }
            // Does nothing if another thread has begun.
            later.task().run();
        }
    }

    private void loadAhead(ExecutorService threads) throws IOException {
        while (nextToLoad < plan.size() && ahead.size() < maxAhead) {
            Segment segment = plan.get(nextToLoad);
            WantedIndexes wanted = selection.wantedIndexes(segment);
            SegmentBuffer buffer = freeBuffer();
            boolean inArray = inArrays;
            FutureTask<Boolean> task = new FutureTask<>(() -> {
                buffer.load(segment, wanted, inArray);
                return true;
            });
            try {
                threads.execute(task);
                ahead.add(new Loading(buffer, task));
            } catch (RejectedExecutionException e) {
                throw new IllegalStateException("the reader is closed", e);
            }
            nextToLoad++;
        }
    }

    private SegmentBuffer freeBuffer() {
        SegmentBuffer buffer = free.poll();
        return buffer == null ? new SegmentBuffer(source, options) : buffer;
    }

    /** Returns the failure of another thread as one of this thread, which keeps its place, kind and text. */
    private static IOException asThrown(@Nullable Throwable cause, ExecutionException e) {
        if (cause instanceof Error error) {
            throw error;
        }
        if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        return cause instanceof IOException exception ? exception : new IOException(e);
    }
}
