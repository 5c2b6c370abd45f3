package org.foxglove4j.mcap;

import java.io.IOException;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the messages of several files in the order of a query, and reads each file only when its messages are
 * due.
 */
final class MergedCursor implements MessageCursor {

    private final PriorityQueue<MergedFile> waiting = new PriorityQueue<>(MergedFile.ORDER);

    /** The file of the current message, or of the last message at the end; null at the start. */
    private @Nullable MergedFile current;

    MergedCursor(List<MergedFile> files) {
        waiting.addAll(files);
    }

    @Override
    public boolean next() throws IOException {
        MergedFile file = current == null ? waiting.poll() : current;
        while (file != null) {
            current = file;
            if (file.advance()) {
                MergedFile rival = waiting.peek();
                if (rival == null || MergedFile.ORDER.compare(file, rival) < 0) {
                    file.take();
                    return true;
                }
                waiting.add(file);
            } else {
                file.close();
            }
            file = waiting.poll();
        }
        return false;
    }

    @Override
    public McapMessage message() {
        if (current == null) {
            throw McapMessage.notShown();
        }
        return current.message();
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
        }
        waiting.forEach(MergedFile::close);
        waiting.clear();
    }
}
