package org.foxglove4j.dataloader;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.PriorityQueue;
import org.foxglove4j.mcap.McapReader;
import org.foxglove4j.mcap.MessageQuery;

/** Goes through the messages of several files by log time; those of one time by the order of the files. */
final class FileMessages implements Closeable {

    private final PriorityQueue<FileCursor> waiting = new PriorityQueue<>(FileCursor.ORDER);

    private FileMessages() {}

    /** Selects messages of a file, which stays open. */
    static FileMessages of(McapReader reader, MessageQuery query) {
        FileMessages messages = new FileMessages();
        messages.waiting.add(FileCursor.of(reader, query));
        return messages;
    }

    /** Selects messages of files, each of which is open only while there are messages of it. */
    static FileMessages of(List<Path> files, MessageQuery query) throws IOException {
        FileMessages messages = new FileMessages();
        for (int place = 0; place < files.size(); place++) {
            messages.waiting.add(FileCursor.of(files.get(place), query, place));
        }
        return messages;
    }

    /** Writes the messages that are left. */
    void writeTo(MessageOutput output) throws IOException {
        for (FileCursor file = waiting.poll(); file != null; file = waiting.poll()) {
            boolean more = false;
            try {
                more = file.writeUpTo(waiting.peek(), output);
            } finally {
                if (more) {
                    waiting.add(file);
                } else {
                    file.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (FileCursor file : waiting) {
            try {
                file.close();
            } catch (IOException e) {
                failure = failure == null ? e : failure;
            }
        }
        waiting.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
