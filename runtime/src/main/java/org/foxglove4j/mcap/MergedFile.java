package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query selects of one file among several.
 *
 * <p>Its key is that of its next message; until it is read, one before which it has none. Backwards, keys are the complements of
 * the times and ranks the negatives of the places: all comparisons stay the same. In the order of the file, all keys are 0.
 */
final class MergedFile {

    /** By the next message, then by the place among the files. */
    static final Comparator<MergedFile> ORDER = (a, b) -> {
        int byKey = Long.compareUnsigned(a.key, b.key);
        return byKey != 0 ? byKey : Integer.compare(a.rank, b.rank);
    };

    private final McapReader reader;
    private final ReadPlan plan;
    private final MessageOrder order;
    private final int rank;
    private final long lastKey;
    private long key;
    private @Nullable SegmentCursor cursor;

    /** Whether the message at which the cursor stands was not taken yet. */
    private boolean ahead;

    private MergedFile(McapReader reader, ReadPlan plan, MessageOrder order) {
        this.reader = reader;
        this.plan = plan;
        this.order = order;
        rank = order == MessageOrder.REVERSE_LOG_TIME ? -plan.fileIndex() : plan.fileIndex();
        key = plan.firstKey();
        lastKey = plan.lastKey();
    }

    /** Returns the files in which a query may select something, in the order in which they begin. */
    static List<MergedFile> plan(List<McapReader> readers, MessageQuery query) throws IOException {
        List<MergedFile> files = new ArrayList<>();
        for (int i = 0; i < readers.size(); i++) {
            McapReader reader = readers.get(i);
            try {
                ReadPlan plan = reader.plan(query, i);
                if (!plan.segments().isEmpty()) {
                    files.add(new MergedFile(reader, plan, query.order()));
                }
            } catch (McapFormatException e) {
                throw e.in(reader.name());
            }
        }
        files.sort(ORDER);
        return files;
    }

    /**
     * Returns the last messages of channels.
     *
     * @param query selects part of what this selects
     */
    List<McapMessage> latestMessages(MessageQuery query, long maxPassedBytes) throws IOException {
        return reader.latestMessages(query, maxPassedBytes, plan.fileIndex());
    }

    McapReader reader() {
        return reader;
    }

    /** Returns the key of the next message, or one before which there is none. */
    long key() {
        return key;
    }

    /** Returns whether all messages come after those of another file. Neither has been read. */
    boolean beginsBehind(MergedFile other) {
        int byKey = Long.compareUnsigned(key, other.lastKey);
        return byKey > 0 || (byKey == 0 && rank > other.rank);
    }

    /** Returns which of two files may end with the later message. */
    MergedFile lastToEnd(MergedFile other) {
        int byKey = Long.compareUnsigned(lastKey, other.lastKey);
        return byKey > 0 || (byKey == 0 && rank > other.rank) ? this : other;
    }

    /** Moves to the next message, unless the one before was not taken; returns false if there is none. */
    boolean advance() throws IOException {
        if (ahead) {
            return true;
        }
        try {
            if (cursor == null) {
                cursor = reader.cursor(plan);
            }
            if (!cursor.next()) {
                return false;
            }
        } catch (McapFormatException e) {
            throw e.in(reader.name());
        }
        ahead = true;
        if (order != MessageOrder.FILE) {
            long time = cursor.message().logTimeNanos();
            key = order == MessageOrder.LOG_TIME ? time : ~time;
        }
        return true;
    }

    /** Takes the message. */
    void take() {
        ahead = false;
    }

    McapMessage message() {
        if (cursor == null) {
            throw McapMessage.notShown();
        }
        return cursor.message();
    }

    /** Shows all messages to a visitor, on the threads of the reader if it has any. */
    void visit(MessageVisitor visitor) throws IOException {
        try {
            reader.visit(plan, visitor);
        } catch (McapFormatException e) {
            throw e.in(reader.name());
        }
    }

    /** Releases what was read. */
    void close() {
        ahead = false;
        if (cursor != null) {
            cursor.close();
        }
    }
}
