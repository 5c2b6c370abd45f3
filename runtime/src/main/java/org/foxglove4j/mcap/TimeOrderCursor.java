package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import org.foxglove4j.mcap.internal.bytes.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over messages by log time, forwards or backwards; messages with equal log times by their position in the
 * file, in the same direction.
 *
 * <p>A segment is loaded only when it may contain the next message, so that only segments that overlap in time are in
 * memory. Backwards, keys are the complements of the times and ranks the negatives of the offsets, so that all
 * comparisons stay the same.
 */
final class TimeOrderCursor extends SegmentCursor {

    private final boolean reverse;
    private final TimeSort sort = new TimeSort();
    private final PriorityQueue<Run> waiting = new PriorityQueue<>(Run.ORDER);
    private final Deque<Run> free = new ArrayDeque<>();
    private @Nullable Run current;

    TimeOrderCursor(IndexedFile file, ChannelSelection selection, SegmentFeed feed, boolean reverse) {
        super(file, selection, feed);
        this.reverse = reverse;
    }

    /** Returns the order in which segments must be loaded. */
    static Comparator<Segment> planOrder(boolean reverse) {
        return (a, b) -> {
            int byKey = Long.compareUnsigned(firstKey(a, reverse), firstKey(b, reverse));
            return byKey != 0 ? byKey : Long.compare(rankOf(a, reverse), rankOf(b, reverse));
        };
    }

    @Override
    public boolean advance() throws IOException {
        for (Run run = nextRun(); run != null; run = nextRun()) {
            SegmentWalker.show(shown(), selection(), run.bytes(), run.positions[run.next]);
            run.next++;
            if (query().selectsMessage(shown())) {
                return true;
            }
        }
        return false;
    }

    @Override
    void add(Segment segment, SegmentBuffer buffer) throws IOException {
        Run run = free.isEmpty() ? new Run() : free.pop();
        run.buffer = buffer;
        run.rank = rankOf(segment, reverse);
        try {
            walker().over(buffer, segment);
            fill(run);
        } catch (IOException | RuntimeException e) {
            release(run);
            throw e;
        }
        if (run.count == 0) {
            release(run);
        } else {
            waiting.add(run);
        }
    }

    @Override
    public void close() {
        if (current != null) {
            release(current);
            current = null;
        }
        waiting.forEach(this::release);
        waiting.clear();
        free.clear();
        super.close();
    }

    /** Returns the run with the next message; null if there is none, or a segment must be loaded first. */
    private @Nullable Run nextRun() {
        while (true) {
            Run run = current;
            if (run != null && run.next == run.count) {
                current = null;
                release(run);
                run = null;
            }
            if (run == null) {
                run = waiting.poll();
                current = run;
            }
            Segment unloaded = feed().peek();
            if (run == null || (unloaded != null && mayPrecede(unloaded, run))) {
                return null;
            }
            Run rival = waiting.peek();
            if (rival == null || Run.ORDER.compare(run, rival) < 0) {
                return run;
            }
            current = waiting.remove();
            waiting.add(run);
        }
    }

    private boolean mayPrecede(Segment segment, Run run) {
        int byKey = Long.compareUnsigned(firstKey(segment, reverse), run.keys[run.next]);
        return byKey < 0 || (byKey == 0 && rankOf(segment, reverse) < run.rank);
    }

    private void fill(Run run) throws IOException {
        run.next = 0;
        run.count = 0;
        SegmentWalker walker = walker();
        while (walker.next()) {
            run.add(reverse ? ~walker.logTimeNanos() : walker.logTimeNanos(), walker.contentStart());
        }
        if (reverse) {
            run.reverse();
        }
        sort.sort(run.keys, run.positions, run.count);
    }

    private void release(Run run) {
        if (run.buffer != null) {
            release(run.buffer);
            run.buffer = null;
        }
        free.push(run);
    }

    /** Returns a lower bound for the keys of the messages in a segment. */
    static long firstKey(Segment segment, boolean reverse) {
        return reverse ? ~segment.endNanos() : segment.startNanos();
    }

    /** Returns an upper bound for the keys of the messages in a segment. */
    static long lastKey(Segment segment, boolean reverse) {
        return reverse ? ~segment.startNanos() : segment.endNanos();
    }

    private static long rankOf(Segment segment, boolean reverse) {
        return reverse ? -segment.offset() : segment.offset();
    }

    /** The selected messages of one segment, in order. */
    private static final class Run {

        static final Comparator<Run> ORDER = (a, b) -> {
            int byKey = Long.compareUnsigned(a.keys[a.next], b.keys[b.next]);
            return byKey != 0 ? byKey : Long.compare(a.rank, b.rank);
        };

        private @Nullable SegmentBuffer buffer;
        private long rank;
        private long[] keys = new long[64];
        private int[] positions = new int[64];
        private int count;
        private int next;

        Bytes bytes() {
            if (buffer == null) {
                throw new IllegalStateException("the run was released");
            }
            return buffer.bytes();
        }

        void add(long key, int position) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, 2 * count);
                positions = Arrays.copyOf(positions, 2 * count);
            }
            keys[count] = key;
            positions[count++] = position;
        }

        void reverse() {
            for (int i = 0, j = count - 1; i < j; i++, j--) {
                long key = keys[i];
                keys[i] = keys[j];
                keys[j] = key;
                int position = positions[i];
                positions[i] = positions[j];
                positions[j] = position;
            }
        }
    }
}
