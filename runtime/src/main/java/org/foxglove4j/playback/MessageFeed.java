package org.foxglove4j.playback;

import java.io.Closeable;
import java.io.IOException;
import org.foxglove4j.mcap.McapMessage;
import org.foxglove4j.mcap.MessageCursor;

/** Iterates over the messages that are played, and provides the log time of the next one. */
final class MessageFeed implements Closeable {

    private final MessageCursor messages;
    private final PlayedFiles files;
    private boolean hasMessage;

    private MessageFeed(MessageCursor messages, PlayedFiles files) {
        this.messages = messages;
        this.files = files;
    }

    /** Starts at the first message of a cursor, which is closed with the feed, or if this call fails. */
    static MessageFeed open(MessageCursor messages, PlayedFiles files) throws IOException {
        MessageFeed feed = new MessageFeed(messages, files);
        try {
            feed.hasMessage = messages.next();
            return feed;
        } catch (IOException | RuntimeException e) {
            feed.close();
            throw e;
        }
    }

    /** Returns whether there is a message. */
    boolean hasMessage() {
        return hasMessage;
    }

    /** Returns the log time of the message. */
    long logTimeNanos() {
        return messages.message().logTimeNanos();
    }

    /**
     * Logs the message, and moves on to the next.
     *
     * @return the size of the message in bytes
     */
    int log() throws IOException {
        McapMessage message = messages.message();
        int length = message.dataLength();
        files.log(message);
        hasMessage = messages.next();
        return length;
    }

    @Override
    public void close() throws IOException {
        messages.close();
    }
}
