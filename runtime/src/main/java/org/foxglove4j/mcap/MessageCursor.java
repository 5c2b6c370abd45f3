package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;

/**
 * Iterates over messages without creating an object for each of them.
 *
 * <pre>{@code
 * try (MessageCursor cursor = reader.messages(query).cursor()) {
 *     while (cursor.next()) {
 *         use(cursor.message());
 *     }
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 */
public interface MessageCursor extends Closeable {

    /**
     * Moves to the next message.
     *
     * @return false if there are no more messages
     * @throws McapFormatException if the next message is damaged
     * @throws IOException if reading fails
     */
    boolean next() throws IOException;

    /**
     * Returns the current message. It may be the same object each time: the message and its data are valid until the
     * next call of {@link #next} or {@link #close}. Use {@link McapMessage#copy} to keep a message.
     *
     * @throws IllegalStateException before the first call of {@link #next}
     */
    McapMessage message();

    /**
     * Releases the memory that the cursor reads into, so that another cursor can use it. The current message loses its
     * data. Does not close the reader.
     */
    @Override
    void close() throws IOException;
}
