package org.foxglove4j;

import org.foxglove4j.encoding.EncodeBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Turns messages of one type into bytes, and says what those bytes are.
 *
 * <p>The annotation processor writes one for each annotated type; write your own for types that you do not own. An
 * encoder is used by many threads at once and keeps no state between calls.
 *
 * @param <T> the type of the messages
 */
public interface Encoder<T> {

    /** Returns the message encoding, for example {@link MessageEncodings#JSON}; always the same. */
    String messageEncoding();

    /** Returns the schema of the messages, or null if they have none; always the same. */
    @Nullable
    Schema schema();

    /**
     * Appends one message to a buffer.
     *
     * @param message the message
     * @param out the buffer, whose earlier content stays as it is
     * @throws RuntimeException if the message cannot be encoded; the channel then drops and counts it
     */
    void encode(T message, EncodeBuffer out);

    /**
     * Encodes one message into an array of its own, for where it goes somewhere else than into a channel.
     *
     * @throws RuntimeException if the message cannot be encoded
     */
    default byte[] encode(T message) {
        EncodeBuffer out = new EncodeBuffer();
        encode(message, out);
        return out.toByteArray();
    }
}
