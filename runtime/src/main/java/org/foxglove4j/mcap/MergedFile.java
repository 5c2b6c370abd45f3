package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that a query selects in one of several files.
 *
 * <p>The key of a file is that of its next message or, until that is read, a lower bound. In reverse order, keys are
 * the complements of the times and ranks the negatives of the file indexes, so that all comparisons stay the same. In
 * file order, all keys are 0.
 */
final class MergedFile {

    /** By the next message, then by the index of the file. */
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

    /** Whether the current message of the cursor has not been taken yet. */
    private boolean ahead;

    private MergedFile(McapReader reader, ReadPlan plan, MessageOrder order) {
        this.reader = reader;
        this.plan = plan;
        this.order = order;
        rank = order == MessageOrder.REVERSE_LOG_TIME ? -plan.fileIndex() : plan.fileIndex();
        key = plan.firstKey();
        lastKey = plan.lastKey();
    }

    /** Returns the files in which a query may select messages, in the order in which they begin. */
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
     * @param query selects a subset of the messages of this file
     */
    List<McapMessage> latestMessages(MessageQuery query, long maxPassedBytes) throws IOException {
        return reader.latestMessages(query, maxPassedBytes, plan.fileIndex());
    }

    McapReader reader() {
        return reader;
    }

    /** Returns the key of the next message, or a lower bound. */
    long key() {
        return key;
    }

    /** Returns whether all messages come after those of another file. Neither file may have been read. */
    boolean beginsBehind(MergedFile other) {
        int byKey = Long.compareUnsigned(key, other.lastKey);
        return byKey > 0 || (byKey == 0 && rank > other.rank);
    }

    /** Returns which of two files may end with the later message. */
    MergedFile lastToEnd(MergedFile other) {
        int byKey = Long.compareUnsigned(lastKey, other.lastKey);
        return byKey > 0 || (byKey == 0 && rank > other.rank) ? this : other;
    }

    /** Moves to the next message, unless the current one has not been taken yet; returns false if there are no more. */
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

    /** Passes all messages to a visitor, in the threads of the reader if it has workers. */
    void visit(MessageVisitor visitor) throws IOException {
        try {
            reader.visit(plan, visitor);
        } catch (McapFormatException e) {
            throw e.in(reader.name());
        }
    }

    /** Releases the memory of the file. */
    void close() {
        ahead = false;
        if (cursor != null) {
            cursor.close();
        }
    }
}
