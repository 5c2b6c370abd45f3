package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.foxglove4j.mcap.internal.io.InputBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Loads the segments of a stream in order, while another thread reads ahead: in the data section, after the first
 * compressed chunk. Without compression, reading in one thread is faster.
 */
final class StreamFeed extends PartFeed<StreamSegment> {

    private final ReaderOptions options;
    private final StreamScan scan;
    private final ExecutorService loaders;
    private final ExecutorService scanner;
    private final PartPool<LoadedChunk> freeChunks = new PartPool<>();
    private @Nullable StreamSegment current;
    private boolean visiting;

    /** Whether the calling thread must read before another may read ahead. */
    private boolean mustFill;

    private StreamFeed(
            ReaderOptions options, StreamScan scan, ExecutorService loaders, ExecutorService scanner, int max) {
        super(loaders, max);
        this.options = options;
        this.scan = scan;
        this.loaders = loaders;
        this.scanner = scanner;
    }

    /**
     * Creates a feed, which does not start threads before they are needed.
     *
     * @param direct whether the input can be read into a direct buffer
     * @param attachments whether attachments are returned as records
     */
    static StreamFeed create(StreamInput in, ReaderOptions options, boolean direct, boolean attachments, int workers) {
        ExecutorService loaders = ReaderThreads.create(workers, "mcap-reader-");
        ExecutorService scanner = ReaderThreads.create(1, "mcap-stream-");
        int chunks = workers + SegmentFeed.MORE_AHEAD;
        StreamScan scan = new StreamScan(in, options, direct, attachments, scanner, chunks);
        return new StreamFeed(options, scan, loaders, scanner, 2 * chunks);
    }

    /** Returns the threads that load segments. */
    ExecutorService loaders() {
        return loaders;
    }

    /** Sets whether messages are visited, so that segments are only loaded by threads that have claimed them. */
    void visiting(boolean newVisiting) {
        visiting = newVisiting;
    }

    boolean isVisiting() {
        return visiting;
    }

    /**
     * Starts reading ahead, if that is possible.
     *
     * @return whether another thread reads ahead
     */
    boolean start(RecordFramer framer) {
        if (scan.isOn()) {
            return true;
        }
        if (mustFill || !framer.isBetweenRecords()) {
            return false;
        }
        scan.start(framer.input());
        return true;
    }

    /** Allows reading ahead again, after the calling thread has read. */
    void filled() {
        mustFill = false;
    }

    /**
     * Passes the next segment to a framer that needs more bytes.
     *
     * @return false if the calling thread must read them
     */
    boolean advance(RecordFramer framer) throws IOException {
        if (!start(framer)) {
            return false;
        }
        StreamSegment next = next();
        InputBuffer before = framer.input();
        framer.continueWith(next);
        if (current == null) {
            before.close();
        } else {
            recycle(current);
        }
        current = next;
        return true;
    }

    @Override
    boolean isExhausted() {
        return scan.isExhausted();
    }

    @Override
    void await(BooleanSupplier over) {
        scan.await(over);
    }

    @Override
    void wakeUp() {
        scan.wakeUp();
    }

    @Override
    @Nullable
    Loading nextLoading() {
        StreamSegment segment = scan.poll();
        if (segment == null) {
            return null;
        }
        Loading loading = new Loading(() -> load(segment));
        if (!segment.hasChunks()) {
            loading.run();
        }
        return loading;
    }

    @Override
    void loadAhead() throws IOException {
        if (!visiting) {
            super.loadAhead();
        }
    }

    /** Stops the threads; one that is blocked in a read is interrupted. */
    @Override
    void close() {
        super.close();
        scan.close();
        loaders.shutdownNow();
        scanner.shutdownNow();
    }

    private StreamSegment next() throws IOException {
        while (true) {
            if (aheadCount() > 0 || scan.hasArrived()) {
                return take();
            }
            StreamSegment rest = scan.stop();
            if (rest != null) {
                mustFill = true;
                return rest;
            }
            if (scan.isClosed()) {
                throw closed();
            }
            if (!scan.await(() -> false)) {
                throw new InterruptedIOException("interrupted while waiting for more of the stream");
            }
        }
    }

    private StreamSegment load(StreamSegment segment) {
        if (segment.hasChunks()) {
            try {
                LoadedChunk reused = freeChunks.poll();
                segment.load(reused != null ? reused : new LoadedChunk(options));
            } catch (RuntimeException | Error e) {
                // If there is no memory, the chunks are opened in their turn, and may fail then.
                segment.unload();
            }
        }
        return segment;
    }

    private void recycle(StreamSegment segment) {
        LoadedChunk chunk = segment.unload();
        if (chunk != null) {
            freeChunks.release(chunk);
        }
        scan.release(segment);
    }
}
