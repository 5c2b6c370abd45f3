package org.foxglove4j.mcap;

import java.io.Closeable;
import java.io.IOException;

/**
 * Goes through messages one by one without making an object for each.
 *
 * <pre>{@code
 * try (MessageCursor cursor = reader.messages(query).cursor()) {
 *     while (cursor.next()) {
 *         use(cursor.message());
 *     }
 * }
 * }</pre>
 *
 * <p>For one thread at a time.
 */
public interface MessageCursor extends Closeable {

    /**
     * Moves to the next message.
     *
     * @return false if there is none
     * @throws McapFormatException if what should be the next message is damaged
     * @throws IOException if reading fails
     */
    boolean next() throws IOException;

    /**
     * Returns the message that the cursor stands at. It may be the same object each time, and it and the memory
     * behind it hold what they hold until the next call of {@link #next} or {@link #close}; {@link McapMessage#copy} makes one to
     * keep.
     *
     * @throws IllegalStateException before the first call of {@link #next}
     */
    McapMessage message();

    /**
     * Releases the memory that the cursor reads into, for the next one to use: the message that was shown loses its data.
     * Does not close what it reads from.
     */
    @Override
    void close() throws IOException;
}
