package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The messages that a query selects.
 *
 * <p>{@link #iterator} and {@link #stream} give messages that can be kept. {@link #decoded} gives what they mean, and
 * {@link #cursor} and {@link #visit} show them without making an object for each: these leave out the copy of the data, and
 * are the faster the smaller the messages.
 *
 * <p>Nothing is read before the first message is asked for. The messages of a {@link McapReader}, and of {@link McapFiles}, can
 * be gone through any number of times, those of a {@link McapStreamReader} once.
 */
public final class McapMessages implements Iterable<McapMessage> {

    private final CursorSource source;

    /** Starts to go through the messages. */
    @FunctionalInterface
    interface CursorSource {
        MessageCursor open() throws IOException;

        default void visit(MessageVisitor visitor) throws IOException {
            try (MessageCursor cursor = open()) {
                while (cursor.next()) {
                    visitor.visit(cursor.message());
                }
            }
        }
    }

    McapMessages(CursorSource source) {
        this.source = source;
    }

    /**
     * Starts to go through the messages without making an object for each.
     *
     * @throws IOException if reading fails
     */
    public MessageCursor cursor() throws IOException {
        return source.open();
    }

    /**
     * Shows each message to a visitor, in the query's order, and returns after the last.
     *
     * <p>If the reader has {@linkplain McapReaderBuilder#workers workers}, each of them shows what it has decompressed, and so
     * does the calling thread. The visitor is never called by two threads at once, and sees what it wrote before, on whichever
     * thread that was. This is the quickest way through a file that is compressed, since no message has to get from one
     * processor to another. An interrupt of the calling thread then ends the visit with a
     * {@link java.io.InterruptedIOException}.
     *
     * @throws IOException if reading fails, or what the visitor throws
     */
    public void visit(MessageVisitor visitor) throws IOException {
        source.visit(visitor);
    }

    /**
     * Starts to go through the messages.
     *
     * @return an iterator whose methods throw {@link UncheckedIOException} if reading fails; its cause is a
     *     {@link McapFormatException} if the file is damaged
     */
    @Override
    public Iterator<McapMessage> iterator() {
        return decoded(McapMessage::copy).iterator();
    }

    /**
     * Starts to go through the messages.
     *
     * @return a sequential stream, in the query's order, that throws {@link UncheckedIOException} if reading fails
     */
    public Stream<McapMessage> stream() {
        return decoded(McapMessage::copy).stream();
    }

    /**
     * Decodes each message as it comes up:
     *
     * <pre>{@code
     * for (Pose2d pose : reader.messages(MessageQuery.topics("/pose")).decoded(Pose2dChannel::decode)) {
     *     use(pose);
     * }
     * }</pre>
     *
     * @param decoder makes a value of a message; the message holds what it holds only while the decoder runs
     * @param <T> the type of the values
     * @return the values, whose iterators and streams throw {@link UncheckedIOException} if reading fails, and whatever the
     *     decoder throws
     */
    public <T> DecodedMessages<T> decoded(Function<? super McapMessage, ? extends T> decoder) {
        return new DecodedMessages<>(source, decoder);
    }

    /**
     * Counts the messages by going through them.
     *
     * @throws IOException if reading fails
     */
    public long count() throws IOException {
        try (MessageCursor cursor = cursor()) {
            long count = 0;
            while (cursor.next()) {
                count++;
            }
            return count;
        }
    }
}
