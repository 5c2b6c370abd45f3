package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What must be read of a file for a query.
 *
 * @param file the file
 * @param selection the channels that the query selects
 * @param segments the segments that may contain selected messages, in the order in which to load them
 * @param fileIndex the file index of the messages
 */
record ReadPlan(IndexedFile file, ChannelSelection selection, List<Segment> segments, int fileIndex) {

    static ReadPlan of(MessageQuery query, IndexedFile file, int fileIndex) throws IOException {
        ChannelSelection selection = new ChannelSelection(query, file);
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : file.completeIndex().segments()) {
            if (selection.mayBeIn(segment)) {
                segments.add(segment);
            }
        }
        if (query.order() != MessageOrder.FILE) {
            segments.sort(TimeOrderCursor.planOrder(isReverse(query)));
        }
        return new ReadPlan(file, selection, segments, fileIndex);
    }

    /** Returns a lower bound for the keys of messages, in the order of the query; 0 in file order. */
    long firstKey() {
        MessageOrder order = selection.query().order();
        return order == MessageOrder.FILE ? 0 : TimeOrderCursor.firstKey(segments.get(0), isReverse(selection.query()));
    }

    /** Returns an upper bound for the keys of messages; 0 in file order. */
    long lastKey() {
        MessageQuery query = selection.query();
        return query.order() == MessageOrder.FILE
                ? 0
                : segments.stream()
                        .map(segment -> TimeOrderCursor.lastKey(segment, isReverse(query)))
                        .max(Long::compareUnsigned)
                        .orElse(0L);
    }

    /** Returns whether any segment is compressed. */
    boolean isCompressed() {
        return segments.stream().anyMatch(segment -> !segment.compression().isEmpty());
    }

    /** Returns the total length of the segments in the file, in bytes, without message indexes. */
    long length() {
        return segments.stream().mapToLong(Segment::length).sum();
    }

    /**
     * Opens a cursor.
     *
     * @param threads the threads that load ahead; null to load segments only when they are needed
     */
    SegmentCursor cursor(McapSource source, @Nullable ExecutorService threads, int threadCount) {
        SegmentFeed feed = new SegmentFeed(segments, selection, source, file.options(), threads, threadCount);
        MessageQuery query = selection.query();
        SegmentCursor cursor = query.order() == MessageOrder.FILE
                ? new FileOrderCursor(file, selection, feed)
                : new TimeOrderCursor(file, selection, feed, isReverse(query));
        cursor.shown().setFileIndex(fileIndex);
        return cursor;
    }

    private static boolean isReverse(MessageQuery query) {
        return query.order() == MessageOrder.REVERSE_LOG_TIME;
    }
}
