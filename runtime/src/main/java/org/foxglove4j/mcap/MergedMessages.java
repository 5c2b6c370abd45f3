package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.List;

/** The messages that a query selects of several files. */
final class MergedMessages implements McapMessages.CursorSource {

    private final List<McapReader> readers;
    private final MessageQuery query;

    MergedMessages(List<McapReader> readers, MessageQuery query) {
        this.readers = readers;
        this.query = query;
    }

    @Override
    public MessageCursor open() throws IOException {
        return new MergedCursor(MergedFile.plan(readers, query));
    }

    @Override
    public void visit(MessageVisitor visitor) throws IOException {
        List<MergedFile> files = MergedFile.plan(readers, query);
        for (int start = 0, end; start < files.size(); start = end) {
            end = endOfOverlap(files, start);
            if (end - start == 1) {
                files.get(start).visit(visitor);
            } else {
                visit(files.subList(start, end), visitor);
            }
        }
    }

    private static void visit(List<MergedFile> files, MessageVisitor visitor) throws IOException {
        try (MergedCursor cursor = new MergedCursor(files)) {
            while (cursor.next()) {
                visitor.visit(cursor.message());
            }
        }
    }

    /**
     * Returns the index of the first file after all those that overlap the file at an index, directly or through each
     * other.
     */
    private static int endOfOverlap(List<MergedFile> files, int start) {
        MergedFile last = files.get(start);
        int end = start + 1;
        while (end < files.size() && !files.get(end).beginsBehind(last)) {
            last = last.lastToEnd(files.get(end));
            end++;
        }
        return end;
    }
}
