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
            notYetMade--;
            return new OpenChunk(options);
        }
        return chunk;
    }

    @Override
    public void awaitFree() {
        long before = returnedCount;
        while (returnedCount == before) {
            returned.awaitUninterruptibly();
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
            returned.awaitUninterruptibly();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            submitted.signalAll();
            free.forEach(OpenChunk::close);
        } finally {
            lock.unlock();
        }
    }

    private void work(ChunkEncoder encoder) {
        try (encoder) {
            for (Job job = take(); job != null; job = take()) {
                write(job, encoder);
                recycle(job.chunk);
            }
        }
    }

    /** Waits for a chunk; returns null if there will be no more. */
    private @Nullable Job take() {
        lock.lock();
        try {
            while (full.isEmpty() && !closed) {
                submitted.awaitUninterruptibly();
            }
            OpenChunk chunk = full.poll();
            return chunk == null ? null : new Job(takenCount++, chunk);
        } finally {
            lock.unlock();
        }
    }

    private void write(Job job, ChunkEncoder encoder) {
        try {
            section.writeChunk(job.ticket, job.chunk, encoder);
        } catch (IOException | RuntimeException | Error e) {
            // The section keeps the first error, and the application's next call throws it.
        }
    }

    private void recycle(OpenChunk chunk) {
        chunk.clear();
        lock.lock();
        try {
            free.add(chunk);
            returnedCount++;
            returned.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private record Job(long ticket, OpenChunk chunk) {}
}
