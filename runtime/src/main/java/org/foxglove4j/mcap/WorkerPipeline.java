package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.foxglove4j.mcap.internal.compression.Compressor;
import org.jspecify.annotations.Nullable;

/**
 * Compresses chunks in worker threads, several at once, and writes them in order.
 *
 * <p>There are two chunks more than threads: one is being filled, and one is waiting. If none is free, the application
 * produces more than can be compressed or written.
 */
final class WorkerPipeline implements ChunkPipeline {

    private static final int SPARE_CHUNKS = 2;

    private final WriterOptions options;
    private final DataSection section;
    private final ReentrantLock lock;
    private final Condition submitted;
    private final Condition returned;
    private final Queue<OpenChunk> free;
    private final Queue<OpenChunk> full;
    private final List<Thread> workers = new ArrayList<>();
    private int notYetMade;
    private long submittedCount;
    private long takenCount;
    private long returnedCount;
    private boolean closed;

    /**
     * Creates a pipeline with one thread for each compressor.
     *
     * @param lock the slow path of the writer's lock; the worker threads do not access open chunks, and leave the
     *     fast path open
     */
    WorkerPipeline(WriterOptions options, Compressors compressors, DataSection section, ReentrantLock lock) {
        this.options = options;
        this.section = section;
        this.lock = lock;
        submitted = lock.newCondition();
        returned = lock.newCondition();
        notYetMade = compressors.all().size() + SPARE_CHUNKS;
        free = new ArrayDeque<>(notYetMade);
        full = new ArrayDeque<>(notYetMade);
        for (Compressor compressor : compressors.all()) {
            ChunkEncoder encoder = new ChunkEncoder(options, compressors.compression(), compressor);
            Thread worker = new Thread(() -> work(encoder), "foxglove4j-mcap-" + (workers.size() + 1));
            // A program that forgets to close the writer must still be able to exit.
            worker.setDaemon(true);
            workers.add(worker);
            worker.start();
        }
    }

    @Override
    public @Nullable OpenChunk poll() {
        OpenChunk chunk = free.poll();
        if (chunk == null && notYetMade > 0) {
            OpenChunk made = new OpenChunk(options);
            notYetMade--;
            return made;
        }
        return chunk;
    }

    @Override
    public void awaitFree() {
        long before = returnedCount;
        while (returnedCount == before) {
            UnfailingLocks.await(lock, returned);
        }
    }

    @Override
    public void submit(OpenChunk chunk) {
        full.add(chunk);
        submittedCount++;
        submitted.signal();
    }

    @Override
    public void drain() {
        long target = submittedCount;
        while (returnedCount < target) {
            UnfailingLocks.await(lock, returned);
        }
    }

    @Override
    public void close() {
        UnfailingLocks.lock(lock);
        try {
            closed = true;
            submitted.signalAll();
            free.forEach(OpenChunk::close);
        } finally {
            lock.unlock();
        }
    }

    private void work(ChunkEncoder encoder) {
        Job job = new Job();
        try (encoder) {
            for (OpenChunk chunk = take(job); chunk != null; chunk = take(job)) {
                write(job, chunk, encoder);
                recycle(chunk);
            }
        }
    }

    /** Waits for a chunk; returns null if there will be no more. */
    private @Nullable OpenChunk take(Job job) {
        UnfailingLocks.lock(lock);
        try {
            while (full.isEmpty() && !closed) {
                UnfailingLocks.await(lock, submitted);
            }
            OpenChunk chunk = full.poll();
            if (chunk != null) {
                job.ticket = takenCount++;
            }
            return chunk;
        } finally {
            lock.unlock();
        }
    }

    private void write(Job job, OpenChunk chunk, ChunkEncoder encoder) {
        try {
            section.writeChunk(job.ticket, chunk, encoder);
        } catch (IOException | RuntimeException | Error e) {
            // The section keeps the first error, and the application's next call throws it.
        }
    }

    private void recycle(OpenChunk chunk) {
        boolean usable = clear(chunk);
        UnfailingLocks.lock(lock);
        try {
            if (usable) {
                free.add(chunk);
            } else {
                notYetMade++;
            }
            returnedCount++;
            returned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Empties a chunk; returns false if it cannot be used again, because there is no memory. */
    private static boolean clear(OpenChunk chunk) {
        try {
            chunk.clear();
            return true;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }

    /** What a worker is doing; reused, because a worker must not fail if there is no memory. */
    private static final class Job {
        private long ticket;
    }
}
