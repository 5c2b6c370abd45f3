package org.foxglove4j.playback;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.MessageCursor;
import org.foxglove4j.mcap.MessageOrder;
import org.jspecify.annotations.Nullable;

/** Goes through the messages of several files by log time; those of one time by the order of the files. */
final class MessageFeed implements Closeable {

    private final PriorityQueue<FileFeed> waiting = new PriorityQueue<>(FileFeed.ORDER);
    private @Nullable FileFeed current;

    private MessageFeed() {}

    /** Starts to go through the messages from a log time on. A file is read only when its time comes. */
    static MessageFeed open(List<PlayedFile> files, long fromNanos) throws IOException {
        MessageFeed feed = new MessageFeed();
        for (int i = 0; i < files.size(); i++) {
            PlayedFile file = files.get(i);
            if (!file.isEmpty() && file.lastNanos() >= fromNanos) {
                feed.waiting.add(new FileFeed(file, i, fromNanos));
            }
        }
        try {
            feed.settle();
            return feed;
        } catch (IOException | RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    /** Returns whether there is a message. */
    boolean hasMessage() {
        return current != null;
    }

    /** Returns the log time of the message. */
    long logTimeNanos() {
        return require().nextNanos;
    }

    /**
     * Logs the message, and moves on to the next.
     *
     * @return the size of the message in bytes
     */
    int log() throws IOException {
        FileFeed file = require();
        int length = file.log();
        FileFeed rival = waiting.peek();
        if (!file.advance()) {
            file.close();
            current = null;
            settle();
        } else if (rival != null && FileFeed.ORDER.compare(rival, file) < 0) {
            current = null;
            waiting.add(file);
            settle();
        }
        return length;
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
        for (FileFeed file : waiting) {
            file.close();
        }
        waiting.clear();
    }

    private FileFeed require() {
        if (current == null) {
            throw new IllegalStateException("there are no more messages");
        }
        return current;
    }

    /** Finds the file whose message is the next of all. */
    private void settle() throws IOException {
        for (FileFeed next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.isOpen()) {
                current = next;
                return;
            }
            if (next.advance()) {
                waiting.add(next);
            } else {
                next.close();
            }
        }
    }

    /** One file; until it is read, the time of its next message is a time before which it has none. */
    private static final class FileFeed implements Closeable {

        static final Comparator<FileFeed> ORDER =
                Comparator.<FileFeed>comparingLong(file -> file.nextNanos).thenComparingInt(file -> file.index);

        private final PlayedFile file;
        private final int index;
        private final long fromNanos;
        private @Nullable MessageCursor cursor;
        private long nextNanos;

        FileFeed(PlayedFile file, int index, long fromNanos) {
            this.file = file;
            this.index = index;
            this.fromNanos = fromNanos;
            this.nextNanos = Math.max(fromNanos, file.firstNanos());
        }

        boolean isOpen() {
            return cursor != null;
        }

        boolean advance() throws IOException {
            if (cursor == null) {
                cursor = file.cursor(file.query().fromNanos(fromNanos).order(MessageOrder.LOG_TIME));
            }
            if (!cursor.next()) {
                return false;
            }
            nextNanos = cursor.message().logTimeNanos();
            return true;
        }

        int log() {
            if (cursor == null) {
                throw new IllegalStateException("the file is not open yet");
            }
            McapMessage message = cursor.message();
            byte[] data = message.dataArray();
            file.channels().of(message).log(data, message.dataOffset(), message.dataLength(), message.logTimeNanos());
            return message.dataLength();
        }

        @Override
        public void close() throws IOException {
            if (cursor != null) {
                cursor.close();
            }
        }
    }
}
