package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Loads the segments of a plan in order. */
final class SegmentFeed extends PartFeed<SegmentBuffer> {

    /** Enough to keep every thread busy; more segments would evict each other from the processor's cache. */
    static final int MORE_AHEAD = 4;

    private final List<Segment> plan;
    private final ChannelSelection selection;
    private final McapSource source;
    private final ReaderOptions options;

    private final PartPool<SegmentBuffer> free = new PartPool<>();

    private int nextToLoad;
    private boolean inArrays;

    SegmentFeed(
            List<Segment> plan,
            ChannelSelection selection,
            McapSource source,
            ReaderOptions options,
            @Nullable ExecutorService executor,
            int workers) {
        super(executor, workers + MORE_AHEAD);
        this.plan = plan;
        this.selection = selection;
        this.source = source;
        this.options = options;
    }

    /** Returns the segment that {@link #take} would return, or null if there are no more. */
    @Nullable
    Segment peek() {
        int next = nextToLoad - aheadCount();
        return next < plan.size() ? plan.get(next) : null;
    }

    /** Reads large uncompressed messages into arrays from now on. */
    void preferArrays() {
        inArrays = true;
    }

    /** Takes back a buffer that is no longer in use. */
    void release(SegmentBuffer buffer) {
        free.release(buffer);
    }

    @Override
    boolean isExhausted() {
        return nextToLoad >= plan.size();
    }

    @Override
    void close() {
        nextToLoad = plan.size();
        super.close();
        free.close();
    }

    @Override
    @Nullable
    Loading nextLoading() throws IOException {
        if (isExhausted()) {
            return null;
        }
        Segment segment = plan.get(nextToLoad);
        WantedIndexes wanted = selection.wantedIndexes(segment);
        boolean inArray = inArrays;
        nextToLoad++;
        return new Loading(() -> load(segment, wanted, inArray));
    }

    private SegmentBuffer load(Segment segment, @Nullable WantedIndexes wanted, boolean inArray) throws IOException {
        SegmentBuffer reused = free.poll();
        SegmentBuffer buffer = reused != null ? reused : new SegmentBuffer(source, options);
        try {
            buffer.load(segment, wanted, inArray);
            return buffer;
        } catch (IOException | RuntimeException | Error e) {
            release(buffer);
            throw e;
        }
    }
}
