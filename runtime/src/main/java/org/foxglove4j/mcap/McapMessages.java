package org.foxglove4j.mcap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The messages that a query selects.
 *
 * <p>{@link #iterator} and {@link #stream} return messages that can be kept. {@link #decoded} returns decoded values,
 * and {@link #cursor} and {@link #visit} present all messages in one reused object. These three do not copy the data,
 * which is an advantage especially for small messages.
 *
 * <p>Nothing is read before the first message is requested. The messages of a {@link McapReader} or of
 * {@link McapFiles} can be iterated any number of times, those of a {@link McapStreamReader} only once.
 */
public final class McapMessages implements Iterable<McapMessage> {

    private final CursorSource source;

    /** Opens cursors over the messages. */
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
     * Opens a cursor over the messages, which does not create an object for each message.
     *
     * @throws IOException if reading fails
     */
    public MessageCursor cursor() throws IOException {
        return source.open();
    }

    /**
     * Passes each message to a visitor, in the query's order, and returns after the last.
     *
     * <p>If the reader has {@linkplain McapReaderBuilder#workers workers}, each worker calls the visitor with the
     * messages that it has decompressed, and so does the calling thread. Two threads never call the visitor at the same
     * time, and each call happens-before the next, so the visitor needs no synchronization. This is the fastest way to
     * read a compressed file, because no message moves from one processor to another. With workers, interrupting the
     * calling thread ends the visit with a {@link java.io.InterruptedIOException}.
     *
     * @throws IOException if reading fails or the visitor throws it
     */
    public void visit(MessageVisitor visitor) throws IOException {
        source.visit(visitor);
    }

    /**
     * Returns an iterator over the messages.
     *
     * @return an iterator whose methods throw {@link UncheckedIOException} if reading fails; its cause is a
     *     {@link McapFormatException} if the file is damaged
     */
    @Override
    public Iterator<McapMessage> iterator() {
        return decoded(McapMessage::copy).iterator();
    }

    /**
     * Returns a stream of the messages.
     *
     * @return a sequential stream, in the query's order, that throws {@link UncheckedIOException} if reading fails
     */
    public Stream<McapMessage> stream() {
        return decoded(McapMessage::copy).stream();
    }

    /**
     * Decodes each message as it is read:
     *
     * <pre>{@code
     * for (Pose2d pose : reader.messages(MessageQuery.topics("/pose")).decoded(Pose2dChannel::decode)) {
     *     use(pose);
     * }
     * }</pre>
     *
     * @param decoder converts a message to a value; the message is valid only while the decoder runs
     * @param <T> the type of the values
     * @return the values; their iterators and streams throw {@link UncheckedIOException} if reading fails, and any
     *     exception of the decoder
     */
    public <T> DecodedMessages<T> decoded(Function<? super McapMessage, ? extends T> decoder) {
        return new DecodedMessages<>(source, decoder);
    }

    /**
     * Counts the messages by reading all of them.
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
